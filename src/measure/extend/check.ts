import type { Faults, Path, Site } from '../../faults.js';
import { declaring } from '../check/names.js';
import type { Interpretation, MeasureSource } from '../format.js';
import type { Extension } from './types.js';

/** What an extension says of the measure that it extends: its norms, names, readings, and for a version its day. */
export function checkOwn(
  own: Extension['measure'],
  parts: Extension['parts'],
  base: MeasureSource,
  isVersion: boolean,
  site: Site,
  faults: Faults,
): void {
  const { prefix, off = [], readings = {} } = own.extends;
  const ids = Object.values(base.parts).flatMap(({ norms }) => norms.map(({ id }) => id));
  if (ids.some((id) => id.startsWith(prefix)))
    faults.add('EXTENDS_PREFIX', site, ['extends', 'prefix'], prefix, {
      zh: '原文件里不得有规范编号以它开头。',
      en: 'Expected a prefix with which no norm id of the measure extended begins.',
    });
  off.forEach(({ norm }, i) => {
    faults.name('EXTENDS_NORM', site, ['extends', 'off', i, 'norm'], norm, ids);
  });
  for (const [name, part] of Object.entries(parts))
    part.norms.forEach(({ replaces = [] }, i) => {
      replaces.forEach((id, j) => {
        faults.name(
          'EXTENDS_NORM',
          { place: `${own.id}/${name}.json` },
          ['norms', i, 'replaces', j],
          id,
          ids,
        );
      });
    });
  const files = [base.measure, ...Object.values(base.parts)];
  for (const key of declaring)
    for (const name of Object.keys(own[key] ?? {}))
      if (files.some((file) => Object.hasOwn(file[key] ?? {}, name)))
        faults.add('MEASURE_NAME_DUPLICATE', site, [key, name], name, {
          zh: '所扩展的文件里已经有这个名字，它的规则仍按原来的意思用它。',
          en: 'Expected another name: the measure extended has it, and its rules go on by what it means there.',
        });
  const known = new Map(base.measure.interpretations.map((one) => [one.id, one]));
  for (const [id, option] of Object.entries(readings)) {
    const at: Path = ['extends', 'readings', id];
    if (faults.name('READING_UNKNOWN', site, at, id, [...known.keys()]))
      faults.name(
        'READING_OPTION_UNKNOWN',
        site,
        at,
        option,
        (known.get(id) as Interpretation).options.map((one) => one.id),
      );
  }
  if (!isVersion) return;
  if (own.version === undefined)
    faults.add('KEY_MISSING', site, ['version'], undefined, {
      zh: '同一文件的新版本要写明 version。',
      en: 'Expected "version", as this is another version of the same measure.',
    });
  const taken = [...(base.measure.versions ?? [])].map(({ version }) => version);
  if (own.version !== undefined && taken.includes(own.version))
    faults.add('ID_DUPLICATE', site, ['version'], own.version, {
      zh: '版本号不得重复。',
      en: 'Expected a version that there is not yet.',
    });
  const last = base.measure.versions?.at(-1)?.effectiveFrom ?? base.measure.effectiveFrom;
  const { effectiveFrom } = own;
  if (typeof effectiveFrom !== 'string' || (typeof last === 'string' && effectiveFrom <= last))
    faults.add('EXTENDS_DATE', site, ['effectiveFrom'], effectiveFrom, {
      zh: `应为日期，且晚于前一版本${typeof last === 'string' ? `（${last}）` : ''}。`,
      en: `Expected a date after that of the version before${typeof last === 'string' ? ` (${last})` : ''}.`,
    });
}
