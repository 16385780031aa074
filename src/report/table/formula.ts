/** What a spreadsheet would take for a formula, were it typed in or read from text. */
export const formula = /^[=+\-@\t\r＝＋－＠]/;
