export { actLabel, actorLabel, formLabel, kinds, modalities, roleLabel } from '../labels.js';
