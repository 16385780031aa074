/** What an act is to meet, though it binds nobody: that the act did not conform would be no breach then. */
import { fill, type Text } from '../../text.js';
import type { Findings } from '../finding.js';
import { type Looked, modalitiesOf } from '../measure.js';

const free: Text = {
  zh: '规范“{norm}”判断一件事做得合不合要求，modality 却是“{modality}”：不合要求也不算违反。',
  en: 'Norm {norm} judges whether an act conforms, and its modality is "{modality}": an act that does not is no breach.',
};
const bind: Text = {
  zh: '有约束力的是要求本身，请写 must 或 must-not；条文的“可以”写进 gist。',
  en: 'What binds is the limit: make it "must" or "must-not", and say in the gist that the act itself is free.',
};

export function checkModality({ rules }: Looked, findings: Findings): void {
  for (const written of rules) {
    if (written.rule.event.params.judgedAt === undefined) continue;
    const modalities = modalitiesOf(written);
    const lax = modalities.find((one) => one === 'may' || one === 'recommend');
    if (lax === undefined || modalities.some((one) => one !== lax)) continue;
    findings.add('LINT_MODALITY', written.spot, fill(free, { norm: written.norm.id, modality: lax }), bind);
  }
}
