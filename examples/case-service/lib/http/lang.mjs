/** Every answer is in one language: that of `?lang=`, else the one the client would rather have, else Chinese. */

/** @typedef {import('duxun').Lang} Lang */

/** @param {import('express').Request} request @returns {Lang} */
export function langOf(request) {
  const { lang } = request.query;
  if (lang === 'zh' || lang === 'en') return lang;
  return request.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh';
}

/**
 * A copy in which every text is in one language.
 *
 * @param {unknown} value
 * @param {Lang} lang
 * @returns {any}
 */
export function inLang(value, lang) {
  if (Array.isArray(value)) return value.map((one) => inLang(one, lang));
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value);
  if (keys.length === 2 && 'zh' in value && 'en' in value) return value[lang];
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inLang(one, lang)]));
}
