import type { Question, ReadingReason, Reason } from '../reasons/types.js';
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
  return [...force, ...(condition ? settledGrounds(v, condition, asOf) : [])];
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
            ...(conforms.met.result === 'yes'
              ? []
              : [
                  v.t(
                    '还没有记录表明这项要求已经做到',
                    'nothing on record shows yet that the requirement is met',
                  ),
                ]),
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
    return v.clauses(needs.map((need) => answeredText(v, need)));
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

/** The question of an input, without codes and with its dates in words. */
export function questionText(v: Voice, need: Question): string {
  const fact = need.input === 'fact' ? v.measure.facts[need.name] : undefined;
  if (fact) return v.question(need.name);
  if (need.input === 'slot') {
    const { field } = need;
    const declared = field === undefined ? undefined : v.measure.facts[field];
    if (declared && field !== undefined) return v.question(field);
    if (need.name === 'conduct')
      return v.t('行为从哪天开始、到哪天为止？', 'From which day to which day did the conduct last?');
    if (field === 'role') return v.t('所涉的人各是什么身份？', 'In what capacity is each person concerned?');
    if (field === 'type') return v.t('所涉的地方、单位各属哪一类？', 'Of what kind is each place or unit?');
    if (field !== undefined)
      return v.t(
        '所涉的地方、单位或者人的这一情况如何？',
        'What holds of the place, unit or person in this respect?',
      );
  }
  if (need.input === 'option' && need.name === 'calendar')
    return v.t('哪些天是工作日？', 'Which days are working days?');
  if (need.input === 'field') {
    const on = need.on === undefined || need.on === 'unknown' ? '' : v.bracket(v.date(need.on));
    const field = v.field(need.name, need.field ?? '');
    return v.t(
      `${v.event(need.name)}${on}的${field}是什么？`,
      `What is ${field} of ${v.event(need.name)}${on}?`,
    );
  }
  if (need.input === 'answer' || need.input === 'value') {
    const norm = v.measure.norms.find(({ id }) => id === need.name);
    const gist = norm ? v.quote(trimEnd(v.of(norm.gist))) : '';
    return need.input === 'answer'
      ? norm?.entry?.shape === 'duty'
        ? v.t(`${gist}是否已经做到？`, `Has this been done: ${gist}?`)
        : v.t(`${gist}是否如此？`, `Is it so: ${gist}?`)
      : v.t(`${gist}的数值是多少？`, `What is the figure of ${gist}?`);
  }
  if (need.input === 'event' || need.input === 'day') {
    const name = v.event(need.name);
    return need.input === 'event'
      ? v.t(`是否有过${name}，有过几次，各在哪天？`, `Has ${name} happened, how often, and on which days?`)
      : v.t(`${name}是哪一天？`, `On which day was ${name}?`);
  }
  return v.tidy(need.question);
}

/** An input with what it must be, as a clause. */
export function answeredText(v: Voice, need: Question): string {
  const asked = need.input === 'answer' || (need.input === 'value' && need.field === undefined);
  const norm = asked ? v.measure.norms.find(({ id }) => id === need.name) : undefined;
  const state = need.is?.value;
  const gist = norm === undefined ? '' : v.quote(trimEnd(v.of(norm.gist)));
  if (need.input === 'value' && norm !== undefined && need.is !== undefined) {
    const told = answerText(v, need);
    const be = need.is.operator === 'equal' ? '为' : '';
    return v.t(`${gist}的数值${be}${told}`, `the figure of ${gist} is ${told}`);
  }
  if (norm === undefined || need.is?.operator !== 'equal' || typeof state !== 'string')
    return `${v.quote(questionText(v, need))}${v.t('——', ' — ')}${answerText(v, need)}`;
  const duty = norm.entry?.shape === 'duty';
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
export function answerText(
  v: Voice,
  { input, name, field, is }: Pick<Question, 'input' | 'name' | 'field' | 'is'>,
): string {
  if (is === undefined) return v.t('未定', 'open');
  const { operator, value } = is;
  const declared =
    input === 'fact' ? v.fact(name) : input === 'field' ? v.fieldOf(name, field ?? '') : v.fact(field ?? '');
  const told = v.either([value].flat().map((one) => v.value(one, declared)));
  switch (operator) {
    case 'notEqual':
    case 'notIn':
      if (typeof value === 'boolean') return v.value(!value);
      return v.t(`不是${told}`, `not ${told}`);
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
    const name = typeof what === 'string' ? '' : trimEnd(v.of(what));
    return v.stop(
      name === ''
        ? v.of(text)
        : v.t(`另见${name}：${trimEnd(v.of(text))}`, `See ${name}: ${trimEnd(v.of(text))}`),
    );
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
