import type { Archive } from './archive.js';
import { clean, escaped, head } from './xml.js';

/** A sheet that has been written. */
export interface Written {
  readonly path: string;
  readonly name: string;
  /** The cells that have a filter. */
  readonly range: string | null;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const relations = (of: readonly (readonly [type: string, target: string])[]): string =>
  `${head}<Relationships xmlns="${packaged}/relationships">${of
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** What can be said before any row has come. */
export function writeFront(archive: Archive, title: string, styles: string): void {
  archive.whole(
    '_rels/.rels',
    relations([
      [`${office}/officeDocument`, 'xl/workbook.xml'],
      [`${packaged}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
  );
  archive.whole(
    'docProps/core.xml',
    `${head}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties"` +
      ` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(clean(title))}</dc:title>` +
      '</cp:coreProperties>',
  );
  archive.whole('xl/styles.xml', styles);
}

/** What is known when all sheets have ended. */
export function writeBack(archive: Archive, sheets: readonly Written[]): void {
  archive.whole('xl/workbook.xml', workbookXml(sheets));
  archive.whole(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...sheets.map(({ path }) => [`${office}/worksheet`, path] as const),
      [`${office}/styles`, 'styles.xml'],
    ]),
  );
  archive.whole('[Content_Types].xml', contentTypes(sheets));
}

function workbookXml(sheets: readonly Written[]): string {
  const listed = sheets.map(
    ({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const defined = sheets.flatMap(({ name, range }, i) => {
    const sheet = `'${name.replaceAll("'", "''")}'!`;
    const define = (what: string, cells: string, more = ''): string =>
      `<definedName name="_xlnm.${what}" localSheetId="${i}"${more}>${escaped(sheet + cells)}</definedName>`;
    return [
      ...(range === null ? [] : [define('_FilterDatabase', range, ' hidden="1"')]),
      define('Print_Titles', '$1:$1'),
    ];
  });
  return (
    `${head}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView activeTab="0"/></bookViews>` +
    `<sheets>${listed.join('')}</sheets><definedNames>${defined.join('')}</definedNames></workbook>`
  );
}

function contentTypes(sheets: readonly Written[]): string {
  const overrides: readonly (readonly [path: string, type: string])[] = [
    ['xl/workbook.xml', `${types}.sheet.main+xml`],
    ...sheets.map(({ path }) => [`xl/${path}`, `${types}.worksheet+xml`] as const),
    ['xl/styles.xml', `${types}.styles+xml`],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ];
  return (
    `${head}<Types xmlns="${packaged}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${overrides.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`).join('')}</Types>`
  );
}
