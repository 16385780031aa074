import { pageModule } from './html-page.js';

/** The style and the script of the HTML rulebook as text, with their hashes. */
export const rulebookPage = () => [pageModule('rulebook-page', 'rulebookPage', 'src/rulebook/page')];
