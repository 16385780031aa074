import type { ParsedCase } from '../../case/typed.js';
import { trimEnd, Voice } from '../../explain/voice.js';
import { roleLabel } from '../../labels.js';
import type { Measure } from '../../measure/measure.js';
import type { Lang } from '../../text.js';
import { problemOf } from '../cases/about.js';
import { tidied, unitText } from '../cases/words.js';
import { logOf } from '../ledger/state.js';
import { cut, oneLine } from './clean.js';

/** What every entry of a case has to say of it, in one language. */
export interface About {
  readonly v: Voice;
  readonly source: ParsedCase;
  readonly problem: string | null;
  /** Whose case it is, by name, where that is known. */
  readonly unit: string | null;
}

/** @param on the day up to which the log counts */
export function aboutOf(source: ParsedCase, measure: Measure, lang: Lang, on: string): About {
  // the log of a programme or a mission tells of many problems
  const log = source.kind === 'finding' ? logOf(source, measure, on) : [];
  return {
    v: new Voice(lang, measure),
    source,
    problem: problemOf(source, log),
    unit: source.subject.name ?? null,
  };
}

/** As much as a title has room for; a Chinese character is as wide as two others. */
const short = ({ lang }: Voice, text: string): string => cut(trimEnd(oneLine(text)), lang === 'zh' ? 40 : 80);

/** What, who, whose and which problem; where nothing tells the problem, which case. */
export function titleOf({ v, source, problem, unit }: About, what: string, who: string | null): string {
  const parts = [what, who, unit === who ? null : unit, problem ?? source.id];
  return parts.flatMap((one) => (one === null ? [] : [short(v, one)])).join(v.t('｜', ' | '));
}

/** A line of a description: what it is about, and what there is to say; none where there is nothing. */
export function line(v: Voice, zh: string, en: string, value: string | null): string[] {
  return value === null || value === '' ? [] : [`${v.t(zh, en)}${v.colon()}${oneLine(value)}`];
}

/** Which case it is: the problem, its id, whose it is. */
export function caseLines({ v, source, problem, unit }: About): readonly string[] {
  const role = tidied(v.measure, roleLabel(v.measure, source.subject.type));
  return [
    ...line(v, '问题', 'Problem', problem),
    ...line(v, '编号', 'Case', source.id),
    ...line(v, '单位', 'Unit', unitText({ unit, role }, v.lang)),
  ];
}

/** A place by its name. */
export const placeName = ({ places }: ParsedCase, id: string): string =>
  places?.find((one) => one.id === id)?.name ?? id;

/** The citation with the measure's title. */
export function basisText({ v }: About, cite: string): string {
  const title = v.of(v.measure.title);
  return v.t(`《${title}》${cite}`, `${title}, ${cite}`);
}
