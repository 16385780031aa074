import type { Action } from '../evaluation.js';
import type { FormOption } from '../measure/format.js';
import { actorText, daysText, dueText, isDuty, type Judged } from './judged.js';
import { formLabel, modalities, roleLabel } from './labels.js';
import { bracket, colon, indent, type Look, more, some } from './look.js';
import { ranges } from './ranges.js';
import { type Cell, type Column, item, type Line, rest, row } from './table.js';
import type { Speaker } from './words.js';

/** Actions that differ only in the place, person or event they are about make one row. */
function alike(actions: readonly Action[]): Action[][] {
  const groups = new Map<string, Action[]>();
  for (const action of actions) {
    const { rule, status, due, modality, actor, period, remedial, dueUnknown, suspended, decisions } = action;
    const time = [due, dueUnknown, suspended, decisions];
    const key = JSON.stringify([rule, status, time, modality, actor, period, remedial]);
    groups.set(key, [...(groups.get(key) ?? []), action]);
  }
  return [...groups.values()];
}

/** What must be done, is recommended or is as a rule done: a row each, with the days left or over. */
export function dutyLines(
  { evaluation, case: source, measure }: Judged,
  { say, width, paint }: Look,
): string[] {
  const found = evaluation.actions.filter(isDuty);
  if (found.length === 0) return [];
  const zh = say.lang === 'zh';
  const fixed = [zh ? 10 : 13, zh ? 18 : 22, zh ? 16 : 15];
  const [due = 0, who = 0, by = 0] = fixed;
  const columns: Column[] = [
    { width: due },
    { width: who },
    { width: rest(width - indent.length, fixed) },
    { width: by },
  ];
  const title = (text: string): Cell => [{ text, style: 'dim' }];
  const heads = [
    title(say('columnDue')),
    title(say('columnWho')),
    title(say('columnWhat')),
    title(say('columnBasis')),
  ];
  const rows = alike(found).map((group): Cell[] => {
    const [action] = group as [Action, ...Action[]];
    const days = daysText(action, evaluation.asOf, say);
    const style = action.status === 'overdue' ? 'red' : action.due === null ? undefined : 'green';
    const state: Line[] = days === '' ? [] : [{ text: days, style }];
    return [
      [
        ...state,
        ...dueText(action, say),
        ...(action.provisional ? [{ text: say('provisional'), style: 'yellow' } as const] : []),
      ],
      [actorText(action, measure, say), { text: say.of(modalities[action.modality]), style: 'dim' }],
      [say.of(action.label), ...details(group, source, measure, say)],
      [action.basis.text[say.lang]],
    ];
  });
  return [
    paint('bold', say('toDo', { n: found.length })),
    ...row(heads, columns, paint, indent),
    ...rows.flatMap((cells) => row(cells, columns, paint, indent)),
  ];
}

/** What else there is to say of an action: where, whom, when, with what contents. */
function details(
  group: readonly Action[],
  source: Judged['case'],
  measure: Judged['measure'],
  say: Speaker,
): string[] {
  const [action] = group as [Action, ...Action[]];
  const places = new Map((source.places ?? []).map(({ id, name }) => [id, name ?? id]));
  const persons = new Map(
    (source.persons ?? []).map(({ id, name, office, role }) => [
      id,
      name ?? office ?? (say.list([role ?? []].flat().map((code) => say.of(roleLabel(measure, code)))) || id),
    ]),
  );
  const lead = [
    ...(action.remedial ? [say('remedial')] : []),
    ...(action.period ? [action.period] : []),
    ...(action.ordinal === undefined ? [] : [say('ordinal', { n: action.ordinal })]),
  ];
  const each = (key: 'place' | 'person' | 'unit' | 'about', name: (id: string) => string) => [
    ...new Set(group.flatMap((one) => (one[key] === undefined ? [] : [name(one[key])]))),
  ];
  const about = say.list(each('about', (id) => id));
  const scope = [
    ...lead,
    say.list(each('place', (id) => places.get(id) ?? id)),
    say.list(each('person', (id) => persons.get(id) ?? id)),
    say.list(each('unit', (id) => id)),
    about === '' ? '' : say('about', { id: about }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
  const contents = action.contents?.map(({ norm }) => norm);
  const hangs = action.mayChangeWith?.map((fact) =>
    say.of(
      measure.facts[fact]?.question ??
        measure.norms.find(({ id }) => id === fact)?.gist ?? { zh: fact, en: fact },
    ),
  );
  return [
    ...(scope === '' ? [] : [`[${scope}]`]),
    ...forms(action, measure, say),
    ...(contents ? [say('contents', { list: say.list(ranges(contents)) })] : []),
    ...(hangs ? [say('hangsOn', { list: hangs.join(' ') })] : []),
  ];
}

function forms({ options = [] }: Action, measure: Judged['measure'], say: Speaker): string[] {
  const codeOf = (option: FormOption) => (typeof option === 'string' ? option : option.form);
  if (new Set(options.flatMap((group) => group.forms.map(codeOf))).size < 2) return [];
  const choice = { all: '', one: say('oneOf'), some: say('someOf') };
  return options.map(({ target, choose, open, forms: codes }) => {
    const names = say.list(codes.map((code) => say.of(formLabel(measure, codeOf(code)))));
    const mark = codes.length > 1 ? choice[choose] : '';
    const others = open === true ? say('andOthers') : '';
    return `${say.of(roleLabel(measure, target))}${colon(say)}${names}${mark}${others}`;
  });
}

/** What may be done, a line each. */
export function permittedLines({ evaluation, measure }: Judged, look: Look): string[] {
  const found = evaluation.actions.filter((action) => !isDuty(action));
  if (found.length === 0) return [];
  const { say, width, paint } = look;
  const groups = alike(found);
  const shown = some(groups, 12, look);
  const lines = shown.flatMap((group) => {
    const [action] = group as [Action, ...Action[]];
    const actor = action.actor === null ? '' : `${actorText(action, measure, say)}${colon(say)}`;
    const times = group.length > 1 ? ` ×${group.length}` : '';
    return item(`${actor}${say.of(action.gist)}${times}${bracket(action.basis.text[say.lang], say)}`, width);
  });
  return [
    paint('bold', say('may', { n: found.length })),
    ...lines,
    ...more(groups.length - shown.length, look),
  ];
}
