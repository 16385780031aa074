import { dayOf } from '../calendar/index.js';
import { quotedTitle } from '../measure/cite.js';
import type { FormOption, Modality } from '../measure/format.js';
import type { Reason, ScopeReason } from '../reasons/types.js';
import { eventText } from './events.js';
import type { Explained } from './explained.js';
import { capital, trimEnd, type Voice } from './voice.js';

const modal = (v: Voice, modality: Modality, label: string): string => {
  switch (modality) {
    case 'must':
      return v.t('应当', 'must');
    case 'may':
      return v.t('可以', 'may');
    case 'recommend':
      // an action of recommending is itself a duty; of any other the addressee decides
      return /建议|[Rr]ecommend/.test(label)
        ? v.t('应当', 'must')
        : v.t('受建议（是否照办由其决定），可以', 'is recommended to');
    case 'as-a-rule':
      return v.t('一般应当', 'as a rule must');
    case 'must-not':
      return v.t('不得违反下面的规定', 'must not act against the following');
  }
};

export const measureName = (v: Voice): string => v.of(quotedTitle(v.measure.title));

function actor(v: Voice, one: Explained): string {
  const code = one.actor;
  if (code !== null) return withThe(v, code);
  const several = one.details?.actors;
  if (Array.isArray(several)) return v.either(several.map((role) => withThe(v, String(role))));
  return '';
}

/** A role with its article, where it is English and has none. */
const withThe = (v: Voice, code: string): string => {
  const role = v.role(code);
  return v.lang === 'zh' || /^(the|whoever|each|every|all|any|those) /i.test(role) ? role : `the ${role}`;
};

/** Who must (may, is recommended to) do what, by which article. */
export function dutyText(v: Voice, one: Explained): string {
  // what is not to be done is said by the gist; the action's label names no act
  const label = one.modality === 'must-not' ? '' : v.action(one.type);
  const who = actor(v, one);
  const text = v.of(one.basis.text);
  // a norm of another document is cited with its title
  const by = /^[《“]/.test(text)
    ? v.t(`${text}规定`, text)
    : v.t(`${measureName(v)}规定（${text}）`, `${text} of ${measureName(v)}`);
  const does = modal(v, one.modality, label);
  const gist = trimEnd(v.of(one.gist));
  const first = v.t(
    `依${by}，${who === '' && one.modality === 'recommend' ? v.t(does === '应当' ? '应当' : '建议', '') : `${who}${does}`}${label}`,
    who === ''
      ? one.modality === 'recommend' && does !== 'must'
        ? `Under ${by}, it is recommended to ${small(label)}`
        : label === ''
          ? `Under ${by}, the following holds`
          : `Under ${by}, the following ${does} be done: ${small(label)}`
      : `Under ${by}, ${who} ${does}${label === '' ? '' : ` ${small(label)}`}`,
  );
  const short = v.t(`规定要点：${gist}`, `In short: ${small(gist)}`);
  const nobody = who === '' ? v.stop(v.t('原文没有写明由谁办理', 'The text does not say by whom')) : '';
  return [v.stop(first), v.stop(short), nobody].filter((part) => part !== '').join(v.t('', ' '));
}

/** English only: a lower-case beginning, unless the first word is a name or an abbreviation. */
export const small = (text: string): string =>
  /^[A-Z][a-z’']*( |$)/.test(text) && !/^(State|National|Party|Foshan|Maoming)/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;

/** By when, and how that stands to the as-of day. */
export function dueText(v: Voice, one: Explained): string {
  const { due, dueUnknown, suspended, asOf } = one;
  if (due) {
    const days = asOf === undefined ? 0 : dayOf(asOf) - dayOf(due);
    const today = asOf === undefined ? '' : v.date(asOf);
    const may = one.modality === 'may';
    const state =
      asOf === undefined
        ? ''
        : days > 0
          ? may
            ? v.t(`，到${today}已过`, `; on ${today} that is past`)
            : v.t(
                `，到${today}已逾期${days}天`,
                `; on ${today} it is ${days} ${days === 1 ? 'day' : 'days'} overdue`,
              )
          : days === 0
            ? v.t('，今天到期', ', which is today')
            : v.t(
                `，${today}时还剩${-days}天`,
                `; on ${today} there ${days === -1 ? 'is 1 day' : `are ${-days} days`} left`,
              );
    const provisional = one.provisional ? v.t('（暂定）', ' (provisional)') : '';
    return v.stop(
      v.t(
        `最迟${v.date(due)}（当天算在内）${provisional}${state}`,
        `The last day is ${v.date(due)}${provisional}${state}`,
      ),
    );
  }
  if (suspended) {
    const then = dueUnknown?.notBefore;
    const was = then
      ? v.t(`，中止时是${v.date(then)}`, `; when it came to a halt that was ${v.date(then)}`)
      : '';
    return v.stop(
      v.t(
        `期限自${v.date(suspended.since)}起中止计算，恢复以后才能确定${was}`,
        `Time has stood still since ${v.date(suspended.since)}, and the last day can be told only when it goes on${was}`,
      ),
    );
  }
  if (dueUnknown) {
    const { notBefore, notAfter } = dueUnknown;
    const bounds = [
      ...(notBefore ? [v.t(`不早于${v.date(notBefore)}`, `not before ${v.date(notBefore)}`)] : []),
      ...(notAfter ? [v.t(`不晚于${v.date(notAfter)}`, `not after ${v.date(notAfter)}`)] : []),
    ];
    const told = bounds.length === 0 ? '' : v.t(`，${bounds.join('、')}`, `; it is ${bounds.join(' and ')}`);
    return v.stop(v.t(`期限尚不能确定${told}`, `The last day can't be told yet${told}`));
  }
  if (one.promptly)
    return v.stop(
      v.t('应当及时，原文没有定天数', 'It is to be done promptly; the text sets no number of days'),
    );
  if (one.status === undefined || one.modality === 'may') return '';
  return v.stop(v.t('没有定期限', 'No day is set'));
}

/** Whom or what it is about, as names. */
export function scopeNames(v: Voice, scope: ScopeReason, reason: Reason): string {
  const { place, person, period, unit, event } = scope;
  const act = reason.conforms?.act;
  const who =
    person && (person.name ?? person.office ?? v.list((person.roles ?? []).map((code) => v.role(code))));
  const parts = [
    ...(place ? [place.name ?? (place.type === undefined ? place.id : v.role(place.type))] : []),
    ...(who ? [who] : []),
    ...(unit ? [unit] : []),
    ...(period ? [v.period(period.id)] : []),
    ...(act ? [eventText(v, act)] : event ? [eventText(v, event)] : []),
  ];
  return v.list(parts);
}

/** Whom or what it is about. */
export function aboutText(v: Voice, scope: ScopeReason, reason: Reason): string {
  const names = scopeNames(v, scope, reason);
  return names === '' ? '' : v.stop(v.t(`针对：${names}`, `It concerns ${names}`));
}

/** The forms to choose from. */
export function formsText(v: Voice, one: Explained): string[] {
  const name = (option: FormOption) => v.form(typeof option === 'string' ? option : option.form);
  return (one.options ?? []).map(({ target, choose, forms, open }) => {
    const how =
      forms.length < 2
        ? ''
        : choose === 'one'
          ? v.t('（选一种）', ' (one of them)')
          : choose === 'some'
            ? v.t('（选一种或几种）', ' (one or several)')
            : '';
    const more = open ? v.t('，也可以另加', '; others may be added') : '';
    return v.stop(
      v.t(
        `对${v.role(target)}：${v.list(forms.map(name))}${how}${more}`,
        `${capital(v.role(target))}: ${v.list(forms.map(name))}${how}${more}`,
      ),
    );
  });
}
