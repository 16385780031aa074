import type { Path } from '../../faults.js';
import type { EventDeclaration, FactDeclaration } from '../format.js';
import type { Env } from './env.js';
import type { Declared } from './names.js';
import type { Walker } from './walk.js';

/** An event type that exists and is one of the kinds of case here. */
export function checkType(
  { faults, names }: Walker,
  type: unknown,
  path: Path,
  { site, kinds }: Env,
): type is string {
  if (!faults.name('RULE_EVENT_UNKNOWN', site, path, type, names.events)) return false;
  const { kinds: known } = names.vocabulary.events[type] as EventDeclaration;
  const lacking = kinds.filter((kind) => !known.includes(kind));
  if (lacking.length > 0)
    faults.add(
      'RULE_EVENT_KIND',
      site,
      path,
      type,
      {
        zh: `这里判断的案件种类有 ${lacking.join('、')}，这种事件只属于 ${known.join('、')}。`,
        en: `Expected an event of ${lacking.join(', ')}; this one is of ${known.join(', ')}.`,
      },
      {
        zh: '请在 events.json 里加上这种案件，或换一种事件。',
        en: 'Add the kind in events.json, or ask for another event.',
      },
    );
  return true;
}

/** A declared fact that is one of the kinds of case here. */
export function checkFactKind(
  { faults, names }: Walker,
  name: string,
  path: Path,
  { site, kinds }: Env,
): void {
  const { kinds: declared, of } = (names.facts.get(name) as Declared<FactDeclaration>).json;
  if (of !== undefined)
    faults.add('RULE_FACT_PARAMS', site, path, name, {
      zh: `它是关于每个 ${of} 的事实，应由 scope 读取。`,
      en: `Expected the fact "scope": this one is about each ${of}.`,
    });
  const lacking = kinds.filter((kind) => !declared.includes(kind));
  if (lacking.length > 0)
    faults.add(
      'RULE_FACT_KIND',
      site,
      path,
      name,
      {
        zh: `这里判断的案件种类有 ${lacking.join('、')}，事实只为 ${declared.join('、')} 声明。`,
        en: `Expected a fact of ${lacking.join(', ')}; this one is declared for ${declared.join(', ')}.`,
      },
      {
        zh: '请在声明的 kinds 里加上，或换一个事实。',
        en: 'Add the kind in its declaration, or ask for another fact.',
      },
    );
}
