/** The shapes of the JSON under `rules/`, as `docs/format.md` describes them. */
import type { CaseKind } from '../case/kinds.js';
import type { OperatorName } from '../engine/operators.js';
import type { Scalar } from '../engine/value.js';
import type { Text } from '../text.js';

export type { CaseKind };

/** A value for each option of a reading; `byReading` is the id of the reading. */
export interface ByReading<T> {
  readonly byReading: string;
  readonly [option: string]: T | string;
}
/** A value, or one that hangs on a reading. */
export type Selectable<T> = T | ByReading<T>;

/** A condition in the grammar of json-rules-engine; its root is never a leaf. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly condition: string }
  | Leaf;

/** A fact of the engine or of the measure, with what it is asked. */
export interface FactRef {
  readonly fact: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** A fact compared with a value, or with another fact. */
export interface Leaf extends FactRef {
  readonly operator: OperatorName;
  readonly value: Scalar | readonly Scalar[] | FactRef;
}

/** Which events of the log count: see "Facts of the engine" in docs/format.md. */
export interface Select {
  readonly event?: string | readonly string[];
  readonly where?: Readonly<Record<string, Scalar | readonly Scalar[]>>;
  readonly at?: 'place' | 'person';
  readonly in?: 'period';
  readonly since?: Day;
  readonly until?: Day;
  readonly rounds?: 'current' | 'all';
  readonly span?: { readonly until: string; readonly same: string };
  readonly dated?: string;
  readonly without?: Without | readonly Without[];
  /** Only events that serve this norm, by their `for`. */
  readonly serving?: string;
}

/** Events that a later event takes out of a selection. */
export interface Without {
  readonly event: string;
  readonly field: string;
  readonly same: string;
}

/** A period of the civil calendar. */
export type Unit = 'month' | 'quarter' | 'year';

/** A day expression, see "Days" in docs/format.md; read by `engine/day.ts`, checked by `measure/check.ts`. */
export type Day = string | null | { readonly [key: string]: unknown };

/** What a rule is judged over, each by itself: see "Scopes" in docs/format.md. */
export type Per = {
  readonly place?: 'places';
  readonly person?: 'persons';
  /** Persons of these roles only. */
  readonly role?: string | readonly string[];
  /** Places (units) of these types only. */
  readonly type?: string | readonly string[];
  /** Where the case names nobody, the role stands for them. */
  readonly unnamed?: boolean;
  /** Persons (places) of whom this holds. */
  readonly which?: Condition;
  /** Persons who held their office on that day, or at any time of the conduct. */
  readonly inOffice?: 'conduct' | Day;
  /** The units that figures of the norm are counted per. */
  readonly unit?: 'values';
  readonly period?:
    | Unit
    | {
        readonly unit: Unit;
        readonly first?: 'containing' | 'next' | 'previous';
        readonly from?: Day;
        readonly until?: Day;
        readonly keep?: boolean;
        readonly rolling?: boolean;
      };
  readonly each?: Select;
};

/** How binding a norm is. */
export type Modality = 'must' | 'may' | 'recommend' | 'as-a-rule' | 'must-not';

/** A form of accountability: its code, or the code with the norm that lays it down and how it is given. */
export type FormOption =
  | string
  | {
      readonly form: string;
      readonly norm?: string;
      readonly modality?: Modality;
      /** To whom a recommendation of the form is made. */
      readonly addressees?: readonly string[];
    };

/** Forms for one target: all of them, one, or one or several. */
export interface FormGroup {
  readonly target: string;
  readonly choose: 'all' | 'one' | 'some';
  /** True where other forms may be added. */
  readonly open?: boolean;
  readonly forms: readonly FormOption[];
}

/** How an act is judged on the day on which it is done: see "`judgedAt`" in docs/format.md. */
export interface JudgedAt {
  readonly event: string | readonly string[];
  readonly where?: Select['where'];
  readonly met: Condition;
  /** Left out or null: an act that did not conform can't be put right. */
  readonly remedy?: { readonly until: string } | null;
}

/** What a rule asks for when it acts: see "Rules" in docs/format.md. */
export interface RuleParams {
  readonly norm: string;
  readonly per?: Per;
  readonly due?: Day;
  readonly done?: Day;
  readonly promptly?: boolean;
  readonly provisional?: boolean;
  readonly judgedAt?: JudgedAt;
  readonly modality?: Modality;
  readonly actor?: string | null;
  readonly addressees?: readonly string[];
  readonly forms?: readonly FormGroup[];
  readonly ordinal?: number;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly kinds?: readonly CaseKind[];
  readonly mayChangeWith?: readonly string[];
  readonly asks?: readonly string[];
}

/** A json-rules-engine rule. */
export interface Rule {
  readonly name: string;
  readonly conditions: Condition;
  readonly event: { readonly type: string; readonly params: RuleParams };
}

/** The shapes of catalogue entries, in the order of docs/format.md. */
export const shapes = [
  'applies',
  'item',
  'duty',
  'requirement',
  'method',
  'form',
  'circumstance',
  'award',
  'target',
] as const;
/** The shape of a catalogue entry. */
export type Shape = (typeof shapes)[number];

/** The shapes of entries whose question a reply settles, and the one that a figure settles. */
export const answeredShapes: readonly Shape[] = ['item', 'duty', 'circumstance', 'award'];

/** A catalogue entry: a criterion, and by its shape a plain rule: see "Entries" in docs/format.md. */
export interface Entry extends Partial<Omit<RuleParams, 'norm'>> {
  readonly shape: Shape;
  readonly if?: Condition;
  readonly while?: Condition;
  readonly when?: Condition;
  readonly met?: Condition;
  readonly remedy?: JudgedAt['remedy'];
  readonly event?: string | readonly string[];
  readonly subject?: readonly string[];
  readonly open?: boolean;
  readonly fact?: string;
  readonly derive?: 'all' | 'any';
  readonly own?: 'first' | 'last';
  readonly soft?: boolean;
  readonly action?: string;
  readonly min?: number | null;
  readonly max?: number | null;
  readonly exclusive?: boolean;
  /** A fact about each unit whose number counts too. */
  readonly adds?: string;
}

/** Where in the document a norm stands; an article or a section at least. */
export interface Cite {
  readonly article?: string;
  readonly section?: string;
  readonly paragraph?: number;
  readonly item?: number;
  readonly sentence?: number;
}

/** One statement of the document, with its rules, its entry, the norm that carries it, or why it can't be evaluated. */
export interface Norm {
  readonly id: string;
  readonly cite: Cite;
  readonly topic: string;
  readonly operative: boolean;
  readonly case: CaseKind | null;
  readonly alsoCase?: readonly CaseKind[];
  readonly modality: Modality | null;
  readonly actor: string | null;
  readonly addressees: readonly string[];
  readonly code: string;
  readonly when?: Text;
  readonly time?: unknown;
  readonly judgedAt?: string;
  readonly forms?: readonly FormGroup[];
  readonly target?: {
    readonly unit?: string;
    readonly per?: string;
    readonly min?: number | null;
    readonly max?: number | null;
  };
  readonly gist: Text;
  readonly soft?: boolean;
  readonly open?: boolean;
  readonly ongoing?: boolean;
  readonly parts?: readonly string[];
  readonly why?: Text;
  readonly reading?: string;
  readonly departs?: string;
  readonly rules?: readonly Rule[];
  readonly entry?: Entry;
  readonly carriedBy?: string;
  /** In a measure that extends another one: norms of that one in whose place this stands. */
  readonly replaces?: readonly string[];
  /** The document that the norm is of, by a key of `origins`, where it is not that of the measure. */
  readonly origin?: string;
}

export interface Option extends Text {
  readonly id: string;
}

/** A question that the text leaves open, its options, the default and why. */
export interface Interpretation {
  readonly id: string;
  readonly norms: readonly string[];
  readonly question: Text;
  readonly options: readonly Option[];
  readonly default: string;
  readonly switchable: boolean;
  readonly why: Text;
}

export interface Remark extends Text {
  readonly id: string;
  readonly norms: readonly string[];
  readonly silent?: string;
  readonly external?: Text;
}

/** What a field of an event may be. */
export const fieldTypes = [
  'boolean',
  'integer',
  'number',
  'string',
  'code',
  'date',
  'place',
  'person',
  'strings',
  'codes',
  'any',
  'fields',
] as const;
/** What a field of an event may be. */
export type FieldType = (typeof fieldTypes)[number];

/** A field of an event: its type and what may stand in it. */
export interface FieldDeclaration {
  readonly type: FieldType;
  readonly label?: Text;
  readonly oneOf?: readonly string[];
  /** The event says nothing without it. */
  readonly needed?: boolean;
  /** What its codes are called, where `rules/codes.json` does not say or they are called otherwise here. */
  readonly labels?: Readonly<Record<string, Text>>;
}

/** What an event does to the time or the log of a case, whatever the rules say. */
export const clockEffects = ['extends', 'suspends', 'resumes', 'corrects', 'reopens', 'withdraws'] as const;
/** What an event does to the time or the log of a case: see "Clock events" in docs/format.md. */
export type ClockEffect = (typeof clockEffects)[number];

/** A fact that a measure asks of its cases. */
export interface FactDeclaration {
  readonly kinds: readonly CaseKind[];
  /** A fact about each person or place, or each unit that figures are counted per, instead of about the case. */
  readonly of?: 'person' | 'place' | 'unit';
  readonly type: 'boolean' | 'integer' | 'number' | 'string' | 'code' | 'date';
  readonly oneOf?: readonly string[];
  readonly labels?: Readonly<Record<string, Text>>;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  readonly question: Text;
}

/** A type of event. */
export interface EventDeclaration {
  readonly label: Text;
  readonly kinds: readonly CaseKind[];
  readonly opens?: readonly CaseKind[];
  readonly context?: readonly CaseKind[] | boolean;
  readonly needsFor?: boolean;
  readonly clock?: ClockEffect;
  /** The event types that count no more from an event that reopens a case on. */
  readonly setsAside?: readonly string[];
  readonly fields: Readonly<Record<string, FieldDeclaration>>;
}

/** An act that rules ask for, and the types of event that discharge it. */
export interface ActionDeclaration {
  readonly label: Text;
  readonly dischargedBy: readonly string[];
  /** Actions that nobody can be bound to at the same time as to this one; `lintMeasure` looks for rules that do. */
  readonly excludes?: readonly string[];
}

/** The words of measures: acts, types of event, and what codes are called. */
export interface Vocabulary {
  /** Labels of the forms of accountability. */
  readonly forms?: Readonly<Record<string, Text>>;
  /** Labels of the codes that facts and fields of events may be. */
  readonly codes?: Readonly<Record<string, Text>>;
  readonly actions: Readonly<Record<string, ActionDeclaration>>;
  readonly events: Readonly<Record<string, EventDeclaration>>;
}

/** How accountability actions that meet on one bearer are put together. */
export interface Merge {
  readonly action: string;
  readonly by: Selectable<'same-form-once' | 'heaviest' | null>;
  /** Forms from the lightest to the heaviest. */
  readonly order: readonly string[];
}

/** What stands in `measure.json`. */
export interface MeasureHead {
  readonly id: string;
  readonly title: Text;
  readonly docNumber: string | null;
  readonly issuer: Text;
  readonly level: 'supranational' | 'national' | 'province' | 'prefecture' | 'county';
  readonly issuedOn: string | null;
  readonly effectiveFrom: Selectable<string | null>;
  readonly inForceBy?: Selectable<string | null>;
  readonly notInForceBefore?: Selectable<string | null>;
  readonly dateNote?: Text;
  readonly applies: Partial<Record<CaseKind, Condition>>;
  readonly rounds: Partial<Record<CaseKind, readonly string[]>>;
  readonly merge?: Merge;
  /** The clock events that the text provides for, each with the norm that does. */
  readonly provides?: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, FactDeclaration>>;
  readonly days: Readonly<Record<string, Day>>;
  readonly conditions: Readonly<Record<string, Condition>>;
  readonly roles: Readonly<Record<string, Text>>;
  readonly interpretations: readonly Interpretation[];
  readonly remarks: readonly Remark[];
  /** What a case of a kind may say of itself beside all that rules ask for, to be carried along. */
  readonly fields?: Partial<Record<CaseKind, Readonly<Record<string, FieldDeclaration>>>>;
  /** Later versions that have been put into the measure, in order. */
  readonly versions?: readonly Version[];
  /** Other documents that norms of the measure are of. */
  readonly origins?: Readonly<Record<string, Origin>>;
}

/** A document that norms are of. */
export interface Origin {
  readonly measure: string;
  readonly title: Text;
}

/** Which version judges a case that began before it took effect: the new one, or that under which the case began. */
export type Transition = 'all-cases' | 'begun-before-keep';

/** A later version of a measure. */
export interface Version extends Pick<MeasureHead, 'title' | 'docNumber' | 'issuedOn'> {
  readonly version: string;
  readonly effectiveFrom: string;
  readonly transition: Transition;
}

/** How a measure differs from the one that it extends, beside its own parts. */
export interface Extends {
  /** The id of that measure; its own id where it is another version of the same. */
  readonly measure: string;
  /** With what the ids of its own norms begin: `gz-` makes them `gz-3.1` and so on. */
  readonly prefix: string;
  /** Norms that are judged no more, with the place that says so, and why. */
  readonly off?: readonly { readonly norm: string; readonly cite: Cite; readonly why: Text }[];
  /** Readings that it settles: the option that is the default from now on. */
  readonly readings?: Readonly<Record<string, string>>;
  readonly transition?: Transition;
  /** The day on which a case of a kind begins, for the transition; of itself, that of the event that opens it. */
  readonly begun?: Partial<Record<CaseKind, Day>>;
}

/** One article or section of a document. */
export interface Part {
  readonly article?: string;
  readonly section?: string;
  readonly under?: Partial<Record<CaseKind, Condition>>;
  readonly facts?: Readonly<Record<string, FactDeclaration>>;
  readonly days?: Readonly<Record<string, Day>>;
  readonly conditions?: Readonly<Record<string, Condition>>;
  readonly norms: readonly Norm[];
  /** In a measure that extends another one: with what the ids of the part begin. */
  readonly prefix?: string;
}

/** A measure as it lies on disk: `measure.json` and its parts by file name, sorted as the document is. */
export interface MeasureSource {
  readonly measure: MeasureHead;
  readonly parts: Readonly<Record<string, Part>>;
}
