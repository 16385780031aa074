import type { CriterionReason } from '../reasons/types.js';
import { recordText } from './events.js';
import { grounds } from './grounds.js';
import { trimEnd, type Voice } from './voice.js';

/** How a question of the catalogue stands, and by what: statements. */
export function criterionText(v: Voice, one: CriterionReason, asOf: string): string[] {
  const gist = v.quote(trimEnd(v.of(one.gist)));
  const where = v.bracket(v.cited(v.of(one.cite), v.norm(one.norm)));
  const state = v.value(one.state);
  const main = v.t(`${gist}${where}：${state}`, `${gist}${where}: ${state}`);
  if (one.state === 'not-applicable' && one.gate && one.gate.result === 'no')
    return [main, ...grounds(v, one.gate, asOf)];
  if (one.answer === one.state)
    return [v.t(`${gist}${where}：回答为${state}`, `${gist}${where}: answered ${state}`)];
  if (one.events) return [main, recordText(v, { ...one.events, discharge: true }, asOf)];
  if (one.figures) return [main, ...figuresText(v, one.figures, one.target as Target)];
  if (one.parts) return [main, ...partsText(v, one.parts, one.state)];
  return [main, ...(one.condition ? grounds(v, one.condition, asOf) : [])];
}

type Target = NonNullable<CriterionReason['target']>;

function figuresText(
  v: Voice,
  figures: NonNullable<CriterionReason['figures']>,
  { min, max, exclusive }: Target,
): string[] {
  const bounds = [
    ...(min === null
      ? []
      : [exclusive ? v.t(`应多于${min}`, `to be more than ${min}`) : v.t(`下限${min}`, `minimum ${min}`)]),
    ...(max === null
      ? []
      : [exclusive ? v.t(`应少于${max}`, `to be less than ${max}`) : v.t(`上限${max}`, `maximum ${max}`)]),
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

/** The parts that stand as the whole does, the first few of them. */
function partsText(
  v: Voice,
  parts: NonNullable<CriterionReason['parts']>,
  state: CriterionReason['state'],
): string[] {
  const telling = parts.filter((part) => part.state === state).slice(0, 6);
  return telling.map(({ gist }) => {
    const name = v.quote(trimEnd(v.of(gist)));
    return v.t(`其中${name}：${v.value(state)}`, `of its parts, ${name}: ${v.value(state)}`);
  });
}
