export { formLabel, kinds, modalities, roleLabel } from '../labels.js';
