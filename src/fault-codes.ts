import type { Text } from './text.js';

/** Every fault code with what it means. */
export const faultCodes = {
  // any input
  NOT_AN_OBJECT: { zh: '不是 JSON 对象', en: 'not a JSON object' },
  LIMIT_LINE: { zh: '一行太长', en: 'a line that is too long' },
  NOT_JSON: { zh: '不是合法的 JSON', en: 'not valid JSON' },
  KEY_UNKNOWN: { zh: '多出不认识的键', en: 'a key that is not known here' },
  KEY_MISSING: { zh: '缺少必需的键', en: 'a required key is missing' },
  TYPE_WRONG: { zh: '值的类型不对', en: 'a value of the wrong type' },
  VALUE_WRONG: { zh: '值不在允许的范围内', en: 'a value outside what is allowed' },
  DATE_IMPOSSIBLE: {
    zh: '不存在的日期，或写法不是 YYYY-MM-DD',
    en: 'no such date, or not written YYYY-MM-DD',
  },
  ID_DUPLICATE: { zh: '编号重复', en: 'an id is used twice' },
  // cases
  CASE_KIND_UNKNOWN: { zh: '没有这种案件', en: 'no such kind of case' },
  CASE_MEASURE_UNKNOWN: { zh: '没有这部文件', en: 'no such measure' },
  CASE_SUBJECT_UNKNOWN: { zh: '主体类型不是本文件的角色', en: 'the subject type is no role of the measure' },
  CASE_ROLE_UNKNOWN: {
    zh: '人员的角色或地方的类型不是本文件的角色',
    en: 'the role of a person or the type of a place is no role of the measure',
  },
  CASE_FACT_UNKNOWN: { zh: '本文件没有声明这个事实', en: 'the measure declares no such fact' },
  CASE_FACT_KIND: {
    zh: '这个事实属于别种案件，或写错了位置',
    en: 'the fact is of another kind of case, or stands in the wrong place',
  },
  CASE_EVENT_UNKNOWN: { zh: '没有这种事件', en: 'no such event type' },
  CASE_EVENT_KIND: { zh: '这种案件不用这种事件', en: 'this kind of case has no such event' },
  CASE_EVENT_FIELD: { zh: '事件没有这个字段', en: 'the event has no such field' },
  CASE_EVENT_EARLY: { zh: '事件早于案件开始', en: 'the event is before the case began' },
  CASE_EVENT_BOUNDS: {
    zh: '不知日期的事件，上下限不合',
    en: 'the bounds of an event of unknown day do not fit',
  },
  CASE_EVENT_DAY_NEEDED: { zh: '这种事件必须有确切日期', en: 'this event type needs a known day' },
  CASE_CORRECTION_TARGET: {
    zh: '更正所指的不是日志里可更正的事件',
    en: 'a correction names no event of the log that can be corrected',
  },
  CASE_CORRECTION_EARLY: {
    zh: '更正早于它所更正的事件',
    en: 'a correction lies before the event that it corrects',
  },
  CASE_FOR_UNKNOWN: { zh: '“for”没有指到这种案件的规则', en: '"for" names no rule of this kind of case' },
  CASE_FOR_MISSING: {
    zh: '这种事件要用“for”指明所对应的规范',
    en: 'this event type must say which norm it serves',
  },
  CASE_FOR_MISMATCH: {
    zh: '这种事件不能了结“for”所指的行动',
    en: 'this event type does not discharge the action it names',
  },
  CASE_PLACE_UNKNOWN: { zh: '地方不在案件的 places 里', en: "the place is not among the case's places" },
  CASE_PERSON_UNKNOWN: { zh: '人员不在案件的 persons 里', en: "the person is not among the case's persons" },
  CASE_NORM_UNKNOWN: { zh: '本文件没有这一项规范', en: 'the measure has no such norm' },
  CASE_NORM_SHAPE: { zh: '这一项规范不收这种回答', en: 'the norm takes no such reply' },
  CASE_UNRECORDED_UNKNOWN: {
    zh: '“unrecorded”里有不认识的事件类型',
    en: '"unrecorded" names an event type that is not known here',
  },
  CASE_UNRECORDED_CLOCK: {
    zh: '“unrecorded”里有必须记全的事件类型',
    en: '"unrecorded" names an event type whose log must be complete',
  },
  LIMIT_EVENTS: { zh: '事件太多', en: 'a log that is too long' },
  CASE_UNDETERMINED: {
    zh: '案件有未知的事项影响结果，json-rules-engine 分不清“未知”和“否”',
    en: 'what is not known of the case makes a difference, and json-rules-engine does not tell unknown from no',
  },
  // calls
  OPTION_DATE: { zh: '选项里的日期不对', en: 'a date among the options is wrong' },
  OPTION_READING_UNKNOWN: { zh: '没有这个理解', en: 'no such reading' },
  OPTION_READING_FIXED: { zh: '这个理解不能切换', en: 'this reading cannot be switched' },
  OPTION_READING_OPTION: { zh: '理解没有这个选项', en: 'the reading has no such option' },
  OPTION_PART_UNKNOWN: { zh: '文件里没有这个部分', en: 'the measure has no such file' },
  OPTION_ONLY_UNKNOWN: { zh: '“only”里有不存在的规范或规则', en: '"only" names no norm or rule' },
  // measures
  LIMIT_SIZE: { zh: '文件太大', en: 'a measure that is too large' },
  LIMIT_DEPTH: { zh: '嵌套太深', en: 'a measure that is nested too deeply' },
  LIMIT_TEXT: { zh: '一段文字太长', en: 'a text that is too long' },
  LIMIT_STEPS: {
    zh: '一条规则展开后太大',
    en: 'a rule that comes to too much when the names in it are followed',
  },
  VOCABULARY_TAKEN: {
    zh: '自己的代码与已有的同名而不同义',
    en: 'a code of its own that there is already with another meaning',
  },
  EXTENDS_UNKNOWN: { zh: '没有所扩展的文件', en: 'the measure to be extended is not there' },
  EXTENDS_CYCLE: { zh: '扩展绕回了自己', en: 'a measure extends itself by way of others' },
  EXTENDS_PREFIX: {
    zh: '扩展的编号前缀与原有编号冲突',
    en: 'the prefix of an extension is that of ids there are already',
  },
  EXTENDS_NORM: {
    zh: '代替或停用了不存在的规范',
    en: 'a norm is replaced or switched off that there is not',
  },
  EXTENDS_DATE: {
    zh: '新版本没有晚于前一版本的施行日期',
    en: 'another version has no day of effect after the one before',
  },
  EXTENDS_TRANSITION: {
    zh: '过渡办法缺少案件开始的日子',
    en: 'a transition does not say on which day a case begins',
  },
  EXTENDS_REPLACES: {
    zh: '不是扩展的文件却写了 replaces',
    en: '"replaces" in a measure that extends no other',
  },
  MEASURE_ROLE_UNKNOWN: { zh: '没有声明这个角色', en: 'no such role is declared' },
  MEASURE_NAME_DUPLICATE: {
    zh: '同名的条件、日期或事实声明了两次',
    en: 'a condition, day or fact is declared twice',
  },
  MEASURE_NAME_UNUSED: {
    zh: '声明了条件、日期或事实却没有用到',
    en: 'a condition, day or fact is declared that nothing asks for',
  },
  MEASURE_FACT_SHADOWS: {
    zh: '声明的事实与引擎的事实同名',
    en: 'a declared fact has the name of an engine fact',
  },
  MEASURE_PROVIDES: {
    zh: '“provides”里的不是延期、中止一类的事件',
    en: '"provides" names an event type that is no clock event',
  },
  MEASURE_CODE_DUPLICATE: { zh: '规范的代码重复', en: 'a norm code is used twice' },
  PART_NAME: { zh: '文件名与条号或部分号不一致', en: 'a file is named after another article or section' },
  NORM_DUPLICATE: { zh: '规范编号重复', en: 'a norm id is used twice' },
  NORM_PLACE: { zh: '规范放错了文件', en: 'a norm stands in the wrong file' },
  NORM_UNCOVERED: {
    zh: '可执行的规范没有规则、条目，也没有归入别项',
    en: 'an operative norm has no rule, entry or carrier',
  },
  NORM_WHY_MISSING: { zh: '不可执行的规范没有说明理由', en: 'a norm that is not operative does not say why' },
  NORM_INERT: {
    zh: '不可执行的规范带有规则或条目',
    en: 'a norm that is not operative has a rule or an entry',
  },
  NORM_CARRIER: { zh: '“carriedBy”没有指到有规则的规范', en: '"carriedBy" names no norm with a rule' },
  NORM_CITE: { zh: '没有出处', en: 'no citation' },
  NORM_KIND: { zh: '规范的案件种类不合', en: 'the kind of case of a norm does not fit' },
  READING_UNKNOWN: { zh: '没有声明这个理解', en: 'no such interpretation is declared' },
  READING_OPTION_UNKNOWN: { zh: '理解没有这个选项', en: 'the interpretation has no such option' },
  READING_OPTION_MISSING: { zh: '选择器漏了一个选项', en: 'a selector leaves an option out' },
  READING_DEFAULT: { zh: '默认选项不在选项之列', en: 'the default is none of the options' },
  READING_UNUSED: { zh: '可切换的理解没有规则用到', en: 'a switchable reading that no rule asks for' },
  READING_FIXED_USED: {
    zh: '规则用到了不可切换的理解',
    en: 'a rule asks for a reading that is not switchable',
  },
  RULE_NAME: { zh: '规则名不是“文件/规范编号”', en: 'a rule is not named measure/norm' },
  RULE_NAME_DUPLICATE: { zh: '规则名重复', en: 'a rule name is used twice' },
  RULE_NORM: {
    zh: '规则所指的规范不是它所在的规范',
    en: 'a rule names another norm than the one it stands under',
  },
  RULE_ACTION_UNKNOWN: { zh: '没有这个行动代码', en: 'no such action code' },
  RULE_PARAM_UNKNOWN: {
    zh: '规则的参数不认识，或写法不对',
    en: 'a param of a rule that is not known, or not well formed',
  },
  RULE_MODALITY: {
    zh: '规则没有写明效力，或写得不对',
    en: 'a rule without a modality, or with one that is not known',
  },
  RULE_ROOT_LEAF: { zh: '规则的根是单个条件', en: 'the root of a rule is a single leaf' },
  RULE_GROUP_EMPTY: { zh: 'all 或 any 是空的', en: 'an empty all or any' },
  RULE_GROUP_MIXED: { zh: '同一层有两个逻辑词', en: 'two boolean operators on one level' },
  RULE_PATH: { zh: '条件用了 path', en: 'a condition uses path' },
  RULE_CONDITION_KEY: { zh: '条件里有不认识的键', en: 'a key of a condition that is not known' },
  RULE_CONDITION_UNKNOWN: { zh: '没有这个命名条件', en: 'no such named condition' },
  RULE_CONDITION_CYCLE: {
    zh: '命名条件、日期或条目互相引用成环',
    en: 'named conditions, days or entries that refer to one another in a circle',
  },
  RULE_FACT_UNKNOWN: { zh: '没有这个事实', en: 'no such fact' },
  RULE_FACT_KIND: {
    zh: '规则用的事实不属于它的案件种类',
    en: 'a rule asks for a fact that its kind of case does not have',
  },
  RULE_FACT_PARAMS: { zh: '事实的参数不对', en: 'wrong params of a fact' },
  RULE_FACT_VALUE: {
    zh: '比较的值不是这个事实可能的值',
    en: 'compared with a value that the fact cannot have',
  },
  RULE_OPERATOR_UNKNOWN: { zh: '没有这个运算符', en: 'no such operator' },
  RULE_OPERAND: { zh: '运算符不能用在这种值上', en: 'the operator does not take such a value' },
  RULE_EVENT_UNKNOWN: { zh: '没有这种事件', en: 'no such event type' },
  RULE_EVENT_KIND: {
    zh: '规则用的事件不属于它的案件种类',
    en: 'a rule asks for an event that its kind of case does not have',
  },
  RULE_FIELD_UNKNOWN: { zh: '事件没有这个字段', en: 'the event has no such field' },
  RULE_SCOPE: {
    zh: '条件用到规则没有的坐标',
    en: 'a condition uses a coordinate that the rule does not have',
  },
  RULE_DISCHARGED: {
    zh: '“discharged”没有可以了结行动的事件',
    en: '"discharged" without an event that discharges the action',
  },
  RULE_NORM_UNKNOWN: { zh: '没有这个规范或条目', en: 'no such norm or entry' },
  DAY_FORM: { zh: '日期表达式写得不对', en: 'a day that is not well formed' },
  DAY_UNKNOWN: { zh: '没有这个命名日期', en: 'no such named day' },
  DAY_AS_OF: { zh: '日期随判断日变动', en: 'a day that moves with the as-of day' },
  PER_UNKNOWN: { zh: '“per”写得不对', en: '"per" is not well formed' },
  ENTRY_SHAPE: { zh: '没有这种条目', en: 'no such shape of entry' },
  ENTRY_KEY_MISSING: { zh: '条目缺少这种形状所需的键', en: 'an entry lacks a key that its shape needs' },
  // scenarios
  NOT_YAML: { zh: '不是合法的 YAML', en: 'not valid YAML' },
  SCENARIO_DAYS: {
    zh: '情景的日期写了两处，或一处也没有写',
    en: 'a scenario gives its day in two places, or in none',
  },
  SCENARIO_EXPECTS_NOTHING: { zh: '情景没有写应有什么结果', en: 'a scenario expects nothing' },
  SCENARIO_NAME_DUPLICATE: { zh: '同一文件里有两个同名的情景', en: 'two scenarios of a file have one name' },
  SCENARIO_MEASURE_UNKNOWN: { zh: '没有情景所依的文件', en: 'no such measure to judge scenarios by' },
  SCENARIO_RULE_UNKNOWN: { zh: '情景所指的规则不存在', en: 'a scenario names a rule that does not exist' },
  SCENARIO_ENTRY_UNKNOWN: {
    zh: '情景所指的条目不存在',
    en: 'a scenario names a catalogue entry that does not exist',
  },
  SCENARIO_ACTION_KEY: { zh: '事项没有这个键', en: 'an action has no such key' },
  SCENARIO_UNMET: { zh: '情景和预期不一样', en: 'a scenario is not as expected' },
  SCENARIO_CALENDAR_UNKNOWN: { zh: '没有这份日历', en: 'no such calendar' },
  // reports
  ICS_INVALID: { zh: '不是合法的 iCalendar 文本', en: 'not valid iCalendar text' },
  ICS_FOREIGN: { zh: '不是本库导出的日历', en: 'not a calendar of this library' },
  REPORT_TOO_LONG: {
    zh: '报告的行数超过这种格式能有的',
    en: 'more rows than a report of this format may have',
  },
  PACKAGE_MISSING: { zh: '缺少软件包', en: 'a package is missing' },
  ACTION_EVENT_UNKNOWN: {
    zh: '行动由不存在的事件了结',
    en: 'an action is discharged by an event type that does not exist',
  },
} as const satisfies Record<string, Text>;

/** A code of docs/errors.md. */
export type FaultCode = keyof typeof faultCodes;
