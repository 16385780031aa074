import { type CaseKind, caseKinds } from '../case/kinds.js';
import { type Faults, isObject, type Path, type Site } from '../faults.js';
import type { Text } from '../text.js';
import { declaring } from './check/names.js';
import { quotedTitle } from './cite.js';
import { kindsOf } from './expand.js';
import type {
  Condition,
  Day,
  Extends,
  MeasureHead,
  MeasureSource,
  Norm,
  Origin,
  Part,
  Version,
  Vocabulary,
} from './format.js';

/** A measure that says only in what it differs from another one. */
export interface Extension {
  readonly measure: Partial<MeasureHead> &
    Pick<MeasureHead, 'id' | 'title' | 'docNumber' | 'issuedOn' | 'effectiveFrom'> & {
      readonly extends: Extends;
      readonly version?: string;
    };
  readonly parts: Readonly<Record<string, Part>>;
}

/**
 * The measure that an extension and what it extends make together, as one source. Where it is another version of the
 * same measure, what it replaces or switches off holds until the day it takes effect, and what it adds from that day on;
 * by its transition both look at the day on which the case began instead.
 */
export function extended(
  { measure: own, parts }: Extension,
  base: MeasureSource,
  vocabulary: Vocabulary,
  faults: Faults,
): MeasureSource | null {
  const site: Site = { place: `${own.id}/measure.json` };
  const isVersion = own.id === base.measure.id;
  const before = faults.list.length;
  checkOwn(own, parts, base, isVersion, site, faults);
  if (faults.list.length > before) return null;
  const off = offBy(own.extends, parts);
  const carried = new Map<string, Off>();
  for (const part of Object.values(base.parts))
    for (const { id, carriedBy } of part.norms) {
      const gone = carriedBy === undefined ? undefined : off.get(carriedBy);
      if (gone !== undefined && !off.has(id)) carried.set(id, gone);
    }
  const gone = new Map([...off, ...carried]);
  const gates = isVersion ? gatesOf(own, base, vocabulary, site, faults) : null;
  if (faults.list.length > before) return null;
  return {
    measure: headOf(own, base.measure, isVersion),
    parts: {
      ...baseParts(base, own, gone, gates, isVersion),
      ...ownParts(own, parts, gates),
    },
  };
}

/** Why a norm of the base is judged no more: by which norm of the extension, or by which place in it. */
interface Off {
  readonly why: Text;
}

/** What holds before another version and what from it on, for each kind of case. */
type Gates = Readonly<Partial<Record<CaseKind, { readonly before: Condition; readonly after: Condition }>>>;

const originOf = ({ id, version }: Extension['measure'], isVersion: boolean): string =>
  isVersion ? `${id}@${version}` : id;

function checkOwn(
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
        (known.get(id)?.options ?? []).map((one) => one.id),
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

function offBy({ off = [] }: Extends, parts: Extension['parts']): ReadonlyMap<string, Off> {
  const found = new Map<string, Off>();
  for (const { norm, why } of off) found.set(norm, { why });
  for (const part of Object.values(parts))
    for (const { id, replaces = [] } of part.norms)
      for (const norm of replaces)
        found.set(norm, {
          why: { zh: `由编号 ${id} 的规范代替。`, en: `Replaced by norm ${id}.` },
        });
  return found;
}

const dayFact = (of: Day) => ({ fact: 'day', params: { of } });

/** Since when, for each kind of case, the new version is the one to judge by. */
function gatesOf(
  own: Extension['measure'],
  base: MeasureSource,
  { events }: Vocabulary,
  site: Site,
  faults: Faults,
): Gates {
  const from = own.effectiveFrom as string;
  const { transition = 'all-cases', begun = {} } = own.extends;
  const gates: { [kind in CaseKind]?: { before: Condition; after: Condition } } = {};
  const applies = { ...base.measure.applies, ...own.applies };
  for (const kind of caseKinds) {
    if (applies[kind] === undefined) continue;
    let after: Condition;
    if (transition === 'all-cases')
      after = { fact: 'elapsed', params: { since: from }, operator: 'greaterThanInclusive', value: 0 };
    else {
      const opening = Object.entries(events).flatMap(([type, one]) =>
        one.opens?.includes(kind) ? [type] : [],
      );
      const given = begun[kind];
      if (given === undefined && opening.length === 0) {
        faults.add('EXTENDS_TRANSITION', site, ['extends', 'begun', kind], undefined, {
          zh: '这种案件没有开案的事件，要用 begun 写明从哪一天算开始。',
          en: 'No event opens a case of this kind: expected "begun" to say on which day one begins.',
        });
        continue;
      }
      after = {
        ...dayFact(given ?? { event: opening, nth: 1, rounds: 'all' }),
        operator: 'greaterThanInclusive',
        value: dayFact(from),
      } as Condition;
    }
    gates[kind] = { before: { not: after }, after: { all: [after] } };
  }
  return gates;
}

function headOf(own: Extension['measure'], base: MeasureHead, isVersion: boolean): MeasureHead {
  const { extends: how, version, ...head } = own;
  const { readings = {} } = how;
  const baseOrigin: Origin = { measure: base.id, title: base.title };
  const ownOrigin: Origin = { measure: own.id, title: own.title };
  const versions: readonly Version[] = isVersion
    ? [
        ...(base.versions ?? []),
        {
          version: version as string,
          title: own.title,
          docNumber: own.docNumber,
          issuedOn: own.issuedOn,
          effectiveFrom: own.effectiveFrom as string,
          transition: how.transition ?? 'all-cases',
        },
      ]
    : [];
  const both = <K extends 'applies' | 'rounds' | 'facts' | 'days' | 'conditions' | 'roles' | 'provides'>(
    key: K,
  ): MeasureHead[K] => ({ ...base[key], ...head[key] }) as MeasureHead[K];
  return {
    ...base,
    ...(isVersion ? {} : identityOf(head, base)),
    ...(versions.length > 0 ? { versions } : {}),
    origins: {
      ...base.origins,
      ...(isVersion
        ? { [originOf(own, true)]: ownOrigin }
        : { ...(base.origins?.[base.id] ? {} : { [base.id]: baseOrigin }) }),
    },
    applies: both('applies'),
    rounds: both('rounds'),
    facts: both('facts'),
    days: both('days'),
    conditions: both('conditions'),
    roles: both('roles'),
    ...(base.provides || head.provides ? { provides: both('provides') as Record<string, string> } : {}),
    ...(head.merge ? { merge: head.merge } : {}),
    interpretations: [
      ...base.interpretations.map((one) => {
        const option = readings[one.id];
        return option === undefined ? one : { ...one, default: option, why: takenBy(own.title) };
      }),
      ...(head.interpretations ?? []),
    ],
    remarks: [...base.remarks, ...(head.remarks ?? [])],
  };
}

/** Why an option is the default that another measure has settled: what the other says for its own is beside the point. */
function takenBy(title: Text): Text {
  const { zh, en } = quotedTitle(title);
  return { zh: `${zh}采用这一理解。`, en: `${en} takes it so.` };
}

/** What a measure that is another one than its base says of itself. */
function identityOf(head: Partial<MeasureHead>, base: MeasureHead): Partial<MeasureHead> {
  const {
    id,
    title,
    docNumber,
    issuer,
    level,
    issuedOn,
    effectiveFrom,
    inForceBy,
    notInForceBefore,
    dateNote,
  } = head;
  return {
    ...({ id, title, docNumber, issuedOn, effectiveFrom } as MeasureHead),
    issuer: issuer ?? base.issuer,
    level: level ?? base.level,
    // what is known of the day of the base says nothing of this one
    ...({ inForceBy, notInForceBefore, dateNote } as Partial<MeasureHead>),
  };
}

const gated = (
  under: Part['under'],
  norms: readonly Norm[],
  gates: Gates,
  which: 'before' | 'after',
): Part['under'] => {
  const kinds = new Set(norms.flatMap(kindsOf));
  const all: Partial<Record<CaseKind, Condition>> = { ...under };
  for (const kind of kinds) {
    const gate = gates[kind]?.[which];
    if (gate === undefined) continue;
    const own = under?.[kind];
    all[kind] = { all: own === undefined ? [gate] : [gate, own] };
  }
  return all;
};

/** The norms of a part in runs of those that stay and those that go, so that their order stays. */
function runs(norms: readonly Norm[], gone: ReadonlyMap<string, Off>): readonly (readonly Norm[])[] {
  const found: Norm[][] = [];
  let last: boolean | undefined;
  for (const norm of norms) {
    const goes = gone.has(norm.id);
    if (goes !== last) found.push([]);
    found.at(-1)?.push(norm);
    last = goes;
  }
  return found;
}

function baseParts(
  base: MeasureSource,
  own: Extension['measure'],
  gone: ReadonlyMap<string, Off>,
  gates: Gates | null,
  isVersion: boolean,
): Record<string, Part> {
  const named = (norm: Norm): Norm =>
    isVersion
      ? norm
      : {
          ...norm,
          origin: norm.origin ?? base.measure.id,
          ...(norm.rules
            ? {
                rules: norm.rules.map((rule) => ({
                  ...rule,
                  name: `${own.id}${rule.name.slice(base.measure.id.length)}`,
                })),
              }
            : {}),
        };
  const found: Record<string, Part> = {};
  for (const [name, part] of Object.entries(base.parts)) {
    const file = isVersion || name.includes(':') ? name : `${base.measure.id}:${name}`;
    if (gates === null) {
      found[file] = { ...part, norms: part.norms.map((norm) => named(inert(norm, gone.get(norm.id)))) };
      continue;
    }
    runs(part.norms, gone).forEach((norms, i) => {
      const { facts, days, conditions, ...rest } = part;
      const names = {
        ...(facts ? { facts } : {}),
        ...(days ? { days } : {}),
        ...(conditions ? { conditions } : {}),
      };
      const goes = norms.some(({ id }) => gone.has(id));
      const under = goes ? gated(part.under, norms, gates, 'before') : part.under;
      found[i === 0 ? file : `${own.version}:${file}:${i}`] = {
        ...rest,
        ...(i === 0 ? names : {}),
        ...(under ? { under } : {}),
        norms: norms.map(named),
      };
    });
  }
  return found;
}

/** A norm that is judged no more, with the reason. */
function inert(norm: Norm, off: Off | undefined): Norm {
  if (off === undefined) return norm;
  const { rules: _rules, entry: _entry, carriedBy: _carriedBy, alsoCase: _also, ...rest } = norm;
  return { ...rest, operative: false, case: null, why: off.why };
}

function ownParts(
  own: Extension['measure'],
  parts: Extension['parts'],
  gates: Gates | null,
): Record<string, Part> {
  const { prefix } = own.extends;
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]): [string, Part] => {
      const marked: Part = { ...part, prefix };
      if (gates === null) return [name, marked];
      const from = own.effectiveFrom as string;
      const { under: _under, norms, ...names } = marked;
      const under = gated(part.under, norms, gates, 'after');
      const since = (json: unknown): unknown => counted(json, from);
      return [
        `${own.version}:${name}`,
        {
          ...(since(names) as Omit<Part, 'norms'>),
          ...(under ? { under: since(under) as NonNullable<Part['under']> } : {}),
          norms: norms.map((norm) => ({ ...(since(norm) as Norm), origin: originOf(own, true) })),
        },
      ];
    }),
  );
}

/** The commencement of a version is the day it takes effect, and its periods are counted from that day. */
function counted(json: unknown, from: string): unknown {
  if (Array.isArray(json)) return json.map((one) => counted(one, from));
  if (!isObject(json)) return json;
  if (json.commencement === true && Object.keys(json).length === 1) return from;
  return Object.fromEntries(
    Object.entries(json).map(([key, one]) => {
      if (key !== 'per' || !isObject(one) || one.period === undefined) return [key, counted(one, from)];
      const period = typeof one.period === 'string' ? { unit: one.period } : one.period;
      const told = isObject(period) && period.byReading === undefined ? { from, ...period } : period;
      return [key, counted({ ...one, period: told }, from)];
    }),
  );
}
