import type { EChartsCoreOption } from 'echarts/core';
import { needed } from '../needed.js';
import { type Frame, plain } from './plain.js';
import type { Shape } from './shapes.js';

/** The days of an axis of time, and where it has lines and labels. */
export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

/** Where the axis of time lies, in px. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly axis: Axis;
}

interface Api {
  coord(at: readonly number[]): number[];
}

const unseen = { show: false } as const;

/** ECharts with no more of it than pictures need. */
async function charts() {
  const [core, { CustomChart }, { GridComponent }, { SVGRenderer }] = await needed('echarts', () =>
    Promise.all([
      import('echarts/core'),
      import('echarts/charts'),
      import('echarts/components'),
      import('echarts/renderers'),
    ]),
  );
  core.use([CustomChart, GridComponent, SVGRenderer]);
  return core;
}

/** Shapes as a picture; they may ask where a day lies if there is an axis. */
export async function draw(
  frame: Frame,
  shapes: (xOf: (at: number) => number) => readonly Shape[],
  plot?: Plot,
): Promise<string> {
  const core = await charts();
  const { width, height } = frame;
  const chart = core.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({
      animation: false,
      backgroundColor: '#ffffff',
      ...(plot === undefined ? {} : axes(plot, frame)),
      series: [
        {
          type: 'custom',
          coordinateSystem: plot === undefined ? 'none' : 'cartesian2d',
          silent: true,
          clip: false,
          data: [[plot?.axis.min ?? 0, 0]],
          renderItem: (_: unknown, api: Api) => ({
            type: 'group',
            children: shapes((at) => api.coord([at, 0])[0] ?? 0),
          }),
        },
      ],
    } as EChartsCoreOption);
    return plain(chart.renderToSVGString(), frame);
  } finally {
    chart.dispose();
  }
}

function axes({ left, right, top, bottom, axis }: Plot, { width, height }: Frame): EChartsCoreOption {
  const { min, max, ticks } = axis;
  const at = ticks.map((tick) => tick.at);
  const labels = new Map(ticks.map((tick) => [tick.at, tick.label]));
  return {
    grid: { left, right: width - right, top, bottom: height - bottom, outerBoundsMode: 'none' },
    xAxis: {
      type: 'value',
      min,
      max,
      axisLine: { lineStyle: { color: '#57606a' } },
      axisTick: { show: true, customValues: at, lineStyle: { color: '#57606a' } },
      axisLabel: {
        customValues: at,
        formatter: (value: number) => labels.get(value) ?? '',
        fontSize: 11,
        lineHeight: 14,
        color: '#1b1f24',
        showMinLabel: true,
        showMaxLabel: true,
        hideOverlap: false,
      },
      splitLine: unseen,
    },
    yAxis: { type: 'value', min: 0, max: 1, ...unseen },
  };
}
