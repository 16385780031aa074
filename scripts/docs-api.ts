/** `npm run docs:api`: the API reference of all entry points as HTML, in docs/api. Fails where something is undocumented. */
import { convertApi } from './docs-api/convert.js';

const { app, project, wrong } = await convertApi();
for (const line of wrong) console.error(line);
if (wrong.length > 0) process.exitCode = 1;
else await app.generateDocs(project, 'docs/api');
