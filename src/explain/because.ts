import type { Need, Target } from '../engine/needs.js';
import { questionOf } from '../questions.js';
import type { ConditionReason, Question, ReadingReason, Reason } from '../reasons/types.js';
import type { Text } from '../text.js';
import { eventText, shownDayText } from './events.js';
import type { Explained } from './explained.js';
import { settledGrounds, unique } from './grounds.js';
import type { Section } from './sections.js';
import { steps } from './steps.js';
import { trimEnd, type Voice } from './voice.js';

/** Does the measure bear on the case: said where it is not certain, and in one line where it is. */
function appliesLines(v: Voice, { applies, asOf }: Reason): string[] {
  const { commencement, inForce, condition } = applies;
  const since = v.t(
    `本文件自${shownDayText(v, commencement)}起施行`,
    `the measure has been in force since ${shownDayText(v, commencement)}`,
  );
  const force =
    inForce === 'yes' && commencement.is === 'day'
      ? [since]
      : inForce === 'unknown'
        ? [v.t('本文件自哪天起施行，尚不知道', 'it is not known since when the measure has been in force')]
        : [];
  // on a kind of case that the measure does not bear on it calls for nothing that could be explained
  return [...force, ...settledGrounds(v, condition as ConditionReason, asOf)];
}

/** The facts that made it so. `told`: that the act did not conform has been said already. */
export function becauseSection(v: Voice, reason: Reason, told = false): Section {
  const { conditions, conforms, asOf } = reason;
  const act = conforms?.act;
  const met = conforms ? settledGrounds(v, conforms.met, asOf) : [];
  const judged =
    conforms === undefined
      ? []
      : act
        ? [
            ...(conforms.met.result === 'no' && !told
              ? [v.t(`${eventText(v, act)}不合要求`, `${eventText(v, act)} did not conform`)]
              : []),
            ...met,
          ]
        : [
            ...met,
            // what is met before the act is asked for no more
            v.t('还没有记录表明这项要求已经做到', 'nothing on record shows yet that the requirement is met'),
          ];
  const lines = unique([...appliesLines(v, reason), ...settledGrounds(v, conditions, asOf), ...judged]);
  const title = reason.toConfirm ? v.t('已经清楚的', 'What is known') : v.t('理由', 'Because');
  return { title, lines: lines.map((line) => v.stop(line)).map((line) => sentence(v, line)) };
}

/** English sentences begin with a capital letter. */
const sentence = (v: Voice, text: string): string =>
  v.lang === 'en' ? text.charAt(0).toUpperCase() + text.slice(1) : text;

/** How the due day comes about. */
export function dueSection(v: Voice, reason: Reason): Section {
  const { due, asOf } = reason;
  const lines = due === undefined ? [] : unique(steps(v, due, asOf));
  return {
    title: v.t('期限怎么算', 'How the last day is reckoned'),
    lines: lines.map((line) => sentence(v, v.stop(line))),
    ordered: true,
  };
}

/** Which reading it rests on. */
export function readingsSection(v: Voice, readings: readonly ReadingReason[]): Section {
  return {
    title: v.t('所依的理解', readings.length > 1 ? 'The readings it rests on' : 'The reading it rests on'),
    lines: readings.map(({ question, text, why, chosen }) => {
      const by = chosen ? v.t('（按使用者的选择）', ' (as chosen by the user)') : '';
      const reason = chosen ? '' : v.t(`理由：${trimEnd(v.of(why))}`, `For: ${trimEnd(v.of(why))}`);
      const said = v.stop(`${v.of(question)}${v.t('——', ' — ')}${trimEnd(v.of(text))}${by}`);
      return reason === '' ? said : `${said}${v.t('', ' ')}${v.stop(reason)}`;
    }),
  };
}

/** What it comes to where the one set of answers is given, and where the other is. */
const standing: readonly [Text, Text] = [
  { zh: '成立', en: 'It holds' },
  { zh: '不成立', en: 'It does not hold' },
];
const conformity: readonly [Text, Text] = [
  { zh: '不合要求', en: 'It did not conform' },
  { zh: '合乎要求', en: 'It conformed' },
];

/** What is asked, and which answers would decide it. */
export function openSections(
  v: Voice,
  { toConfirm = [], toRefute = [] }: Reason,
  about: 'standing' | 'conformity' = 'standing',
): Section[] {
  const [holds, fails] = about === 'standing' ? standing : conformity;
  const asked = unique([...toConfirm, ...toRefute].map((need) => questionText(v, need)));
  const way = (needs: readonly Question[]): string | null => {
    if (needs.length === 0 || needs.some(({ is }) => is === undefined)) return null;
    return v.clauses(needs.map((need) => answeredText(v, need as Demand)));
  };
  const [yes, no] = [way(toConfirm), way(toRefute)];
  return [
    { title: v.t('还要弄清', 'Still to be settled'), lines: asked },
    {
      title: v.t('怎样就定下来', 'What would decide it'),
      lines: [
        ...(yes === null ? [] : [v.stop(v.t(`如果${yes}，就${holds.zh}`, `${holds.en} if ${yes}`))]),
        ...(no === null ? [] : [v.stop(v.t(`如果${no}，就${fails.zh}`, `${fails.en} if ${no}`))]),
      ],
    },
  ];
}

/** An input and what it is to be. */
export type Demand = Need & { readonly is: Target };

/** The question of an input, without codes and with its dates in words. */
export function questionText(v: Voice, need: Need): string {
  const { input, name, field } = need;
  switch (input) {
    case 'fact':
      return v.question(name);
    case 'slot':
      if (name === 'conduct') return conductQuestion(v, field);
      if (field !== undefined) return v.question(field);
      break;
    case 'option':
      if (name === 'calendar') return v.t('哪些天是工作日？', 'Which days are working days?');
      break;
    case 'field': {
      const on = need.on === undefined || need.on === 'unknown' ? '' : v.bracket(v.date(need.on));
      const asked = v.field(name, field as string);
      return v.t(
        `${v.event(name)}${on}的记录里，${asked}一项怎样填？`,
        `What does the record of ${v.event(name)}${on} say under ${asked}?`,
      );
    }
    case 'answer':
      return v.norm(name)?.entry?.shape === 'duty'
        ? v.t(`${v.gist(name)}是否已经做到？`, `Has this been done: ${v.gist(name)}?`)
        : v.t(`${v.gist(name)}是否如此？`, `Is it so: ${v.gist(name)}?`);
    case 'value': {
      if (field !== undefined && v.fact(field)) return v.question(field);
      const figure = `${v.gist(name)}${v.bracket(field ?? '')}`;
      return v.t(`${figure}的数值是多少？`, `What is the figure of ${figure}?`);
    }
    case 'event':
      return v.t(
        `是否有过${v.event(name)}，有过几次，各在哪天？`,
        `Has ${v.event(name)} happened, how often, and on which days?`,
      );
    case 'day':
      return v.t(`${v.event(name)}是哪一天？`, `On which day was ${v.event(name)}?`);
  }
  return v.of(questionOf(need, v.measure.asked, v.measure.vocabulary));
}

function conductQuestion(v: Voice, end: string | undefined): string {
  if (end === 'from') return v.t('行为从哪天开始？', 'On which day did the conduct begin?');
  if (end === 'to') return v.t('行为到哪天为止？', 'On which day did the conduct end?');
  return v.t('行为从哪天开始、到哪天为止？', 'From which day to which day did the conduct last?');
}

/** An input with what it must be, as a clause. */
export function answeredText(v: Voice, need: Demand): string {
  const { input, name, field, is } = need;
  const told = answerText(v, need);
  if (input === 'value' && field === undefined) {
    const be = is.operator === 'equal' || is.operator === 'in' ? '为' : '';
    return v.t(`${v.gist(name)}的数值${be}${told}`, `the figure of ${v.gist(name)} is ${told}`);
  }
  if (input === 'answer' && is.operator === 'equal') return stateText(v, name, is.value);
  return `${v.quote(questionText(v, need))}${v.t('——', ' — ')}${told}`;
}

/** A question of the catalogue with its answer. */
function stateText(v: Voice, name: string, state: unknown): string {
  const gist = v.gist(name);
  const duty = v.norm(name)?.entry?.shape === 'duty';
  switch (state) {
    case 'yes':
      return duty
        ? v.t(`${gist}已经做到`, `${gist} has been done`)
        : v.t(`${gist}属实`, `it is so that ${gist}`);
    case 'no':
      return duty
        ? v.t(`${gist}没有做到`, `${gist} has not been done`)
        : v.t(`${gist}不属实`, `it is not so that ${gist}`);
    default:
      return v.t(`${gist}不涉及`, `${gist} does not apply`);
  }
}

/** What an answer must be. */
export function answerText(v: Voice, { input, name, field = '', is }: Demand): string {
  const { operator, value } = is;
  const declared =
    input === 'fact' ? v.fact(name) : input === 'field' ? v.fieldOf(name, field) : v.fact(field);
  const told = v.either([value].flat().map((one) => v.value(one, declared)));
  switch (operator) {
    case 'notEqual':
    case 'notIn':
      if (typeof value === 'boolean') return v.value(!value);
      if (value === null) return v.t('有', 'there is one');
      return v.t(`不是${told}`, `not ${told}`);
    case 'contains':
      return v.t(`其中有${told}`, `${told} among them`);
    case 'doesNotContain':
      return v.t(`其中没有${told}`, `${told} not among them`);
    case 'lessThan':
      return v.t(`少于${told}`, `less than ${told}`);
    case 'lessThanInclusive':
      return v.t(`不超过${told}`, `at most ${told}`);
    case 'greaterThan':
      return v.t(`多于${told}`, `more than ${told}`);
    case 'greaterThanInclusive':
      return v.t(`不少于${told}`, `at least ${told}`);
    default:
      return told;
  }
}

/** What the text leaves open, or says elsewhere; what may still change it. */
export function gapsSection(v: Voice, one: Explained): Section {
  const external = (one.external ?? []).map(({ what, text }) => {
    const [name, told] = [trimEnd(v.of(what as Text)), v.of(text)];
    return v.stop(v.t(`另见${name}：${told}`, `See ${name}: ${told}`));
  });
  const asks = (one.asks ?? []).map((name) =>
    v.t(`斟酌时还要看：${v.question(name)}`, `To be weighed as well: ${v.question(name)}`),
  );
  const changes = (one.mayChangeWith ?? []).map((name) =>
    v.t(
      `下面这一问的答案可能使它不再成立：${v.question(name)}`,
      `The answer to this may take it away: ${v.question(name)}`,
    ),
  );
  return {
    title: v.t('原文没有写明或另有规定的', 'What the text leaves open or refers to elsewhere'),
    lines: [...(one.silent ?? []).map(({ text }) => v.stop(v.of(text))), ...external, ...asks, ...changes],
  };
}
