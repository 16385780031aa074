import { small } from '../explain/opening.js';
import { capital } from '../explain/voice.js';
import { isObject } from '../faults.js';
import { formLabel } from '../labels.js';
import type { FormGroup, FormOption, Modality, Norm } from '../measure/format.js';
import type { Item } from './item.js';
import { listOf, type Pen } from './pen.js';
import { sorted } from './sorted.js';

type Json = Readonly<Record<string, unknown>>;

/** Actions whose code does not say what is to be done; the gist of the norm does. */
const plain: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  'meet-duty': { zh: '做到这一项', en: 'do this' },
  'meet-target': { zh: '达到指标', en: 'reach the target' },
  conform: { zh: '办得合乎下面的要求', en: 'act as required below' },
  'use-method': { zh: '采用这种方式', en: 'use this method' },
  'hold-accountable': { zh: '按下面的方式问责', en: 'hold to account as below' },
};

/** A role with its article, where it is English and has none. */
const withThe = ({ v }: Pen, code: string): string => {
  const role = v.role(code);
  return v.lang === 'zh' || /^(the|whoever|each|every|all|any|those) /i.test(role) ? role : `the ${role}`;
};

/** Who must (may, is recommended to) do what, and towards whom: one sentence without its stop. */
export function actText(pen: Pen, norm: Norm, type: string, params: Json): string {
  const { v } = pen;
  const actor = pen.settle<string | null | undefined>(params.actor === undefined ? norm.actor : params.actor);
  const modality = pen.settle<Modality | null>(params.modality ?? norm.modality);
  const addressees = pen.settle<readonly string[]>(params.addressees ?? norm.addressees);
  const ordinal = pen.settle<number | null | undefined>(params.ordinal);
  const several = isObject(params.details)
    ? pen.settle<unknown>(params.details.actors)
    : { value: [], by: [] };
  const actors = typeof actor.value === 'string' ? [actor.value] : listOf(several.value);
  const who = v.either(sorted(actors.map((code) => withThe(pen, code))));
  const named = plain[type];
  const label = named ? v.of(named) : v.action(type);
  const does = modal(pen, modality.value ?? 'must', label);
  const to = sorted(addressees.value.map((code) => withThe(pen, code)));
  const remarks = [
    to.length === 0 ? '' : v.t(`对象：${v.list(to)}`, `towards ${v.joined(to)}`),
    typeof ordinal.value === 'number' ? v.t(`这是第${ordinal.value}次`, `time no. ${ordinal.value}`) : '',
    pen.by([...actor.by, ...modality.by, ...addressees.by, ...ordinal.by, ...several.by]),
  ];
  const act = v.lang === 'zh' ? label : small(label);
  if (who === '') {
    const nobody = v.t('由谁办，原文没有写明', 'the text does not say by whom');
    return pen.bracketed(
      v.t(`${does.nobody}${act}`, `${does.nobody} ${act}`),
      modality.value === 'must-not' ? remarks : [nobody, ...remarks],
    );
  }
  return pen.bracketed(v.t(`${who}${does.by}${act}`, `${capital(who)} ${does.by} ${act}`), remarks);
}

interface Modal {
  readonly by: string;
  /** Where nobody is named. */
  readonly nobody: string;
}

function modal({ v }: Pen, modality: Modality, label: string): Modal {
  switch (modality) {
    case 'must':
      return { by: v.t('应当', 'must'), nobody: v.t('应当', 'It is a must to') };
    case 'may':
      return { by: v.t('可以', 'may'), nobody: v.t('可以', 'It is allowed to') };
    case 'recommend':
      // an action of recommending is itself a duty; of any other the addressee decides
      return /建议|[Rr]ecommend/.test(label)
        ? { by: v.t('应当', 'must'), nobody: v.t('应当', 'It is a must to') }
        : {
            by: v.t('受建议（是否照办由其决定），可以', 'is recommended, without being bound, to'),
            nobody: v.t('建议', 'It is recommended to'),
          };
    case 'as-a-rule':
      return { by: v.t('一般应当', 'as a rule must'), nobody: v.t('一般应当', 'As a rule one must') };
    case 'must-not':
      return {
        by: v.t('不得违反这一项，应当', 'must not act against this, and must'),
        nobody: v.t('不得违反这一项，应当', 'It is forbidden to act against this; one must'),
      };
  }
}

/** The forms of accountability to choose from, a line a target. */
export function formItems(pen: Pen, forms: unknown): readonly Item[] {
  const { v } = pen;
  const { value, by } = pen.settle<readonly FormGroup[] | undefined>(forms);
  return (value ?? []).map((group) => {
    const target = pen.settle<string>(group.target);
    const choose = pen.settle<string>(group.choose);
    const options = pen.settle<readonly FormOption[]>(group.forms);
    const names = options.value.map((option) => formText(pen, option));
    const how =
      names.length < 2
        ? ''
        : choose.value === 'one'
          ? v.t('选一种', 'one of them')
          : choose.value === 'some'
            ? v.t('选一种或几种', 'one or several')
            : v.t('都要', 'all of them');
    const more =
      pen.settle<unknown>(group.open).value === true ? v.t('也可以另加', 'others may be added') : '';
    const text = v.t(
      `对${v.role(target.value)}：${v.list(names)}`,
      `${capital(v.role(target.value))}: ${v.list(names)}`,
    );
    return {
      text: pen.bracketed(text, [how, more, pen.by([...by, ...target.by, ...choose.by, ...options.by])]),
    };
  });
}

function formText(pen: Pen, option: FormOption): string {
  const { v } = pen;
  const code = typeof option === 'string' ? option : option.form;
  const name = v.form(code) || v.of(formLabel(v.measure, code));
  if (typeof option === 'string') return name;
  const to = sorted(listOf(pen.settle<unknown>(option.addressees).value).map((role) => v.role(role)));
  return to.length === 0 ? name : v.t(`${name}（向${v.list(to)}提出）`, `${name} (made to ${v.list(to)})`);
}
