import type { CriterionReason } from '../reasons/types.js';
import { recordText } from './events.js';
import { grounds } from './grounds.js';
import { trimEnd, type Voice } from './voice.js';

/** How a question of the catalogue stands, and by what: statements. */
export function criterionText(v: Voice, one: CriterionReason, asOf: string): string[] {
  const gist = v.quote(trimEnd(v.of(one.gist)));
  const norm = v.measure.norms.find(({ id }) => id === one.norm);
  const where = v.bracket(v.cited(v.of(one.cite), norm));
  const state = v.value(one.state);
  const main = v.t(`${gist}${where}：${state}`, `${gist}${where}: ${state}`);
  if (one.state === 'not-applicable' && one.gate && one.gate.result === 'no')
    return [main, ...grounds(v, one.gate, asOf)];
  if (one.answer === one.state)
    return [v.t(`${gist}${where}：回答为${state}`, `${gist}${where}: answered ${state}`)];
  if (one.events) return [main, recordText(v, { ...one.events, discharge: true }, asOf)];
  if (one.figures) return [main, ...figuresText(v, one)];
  if (one.parts) return [main, ...partsText(v, one)];
  return [main, ...(one.condition ? grounds(v, one.condition, asOf) : [])];
}

function figuresText(v: Voice, { figures = [], target }: CriterionReason): string[] {
  const { min = null, max = null } = target ?? {};
  const bounds = [
    ...(min === null ? [] : [v.t(`下限${min}`, `minimum ${min}`)]),
    ...(max === null ? [] : [v.t(`上限${max}`, `maximum ${max}`)]),
  ];
  const told = v.bracket(v.list(bounds));
  return figures.flatMap(({ of, value }) => {
    if (value.is !== 'known') return [];
    const unit = of === undefined ? '' : v.bracket(of);
    return [
      v.t(
        `实际数值${unit}：${v.value(value.value)}${told}`,
        `the figure${unit} is ${v.value(value.value)}${told}`,
      ),
    ];
  });
}

function partsText(v: Voice, { parts = [], state }: CriterionReason): string[] {
  const telling = parts.filter((part) => part.state === state).slice(0, 6);
  return telling.map(({ gist }) => {
    const name = v.quote(trimEnd(v.of(gist)));
    return v.t(`其中${name}：${v.value(state)}`, `of its parts, ${name}: ${v.value(state)}`);
  });
}
