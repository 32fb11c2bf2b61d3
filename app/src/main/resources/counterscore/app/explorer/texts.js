// Words in one catalogue for each language. A key without words is a fault that a test finds.
let words = {};
let language = 'en';

export const LANGUAGES = {en: 'English', de: 'Deutsch'};

export async function speak(which) {
  language = which in LANGUAGES ? which : 'en';
  words = await (await fetch(`/assets/${language}.json`)).json();
  document.documentElement.lang = language;
}

export function spoken() {
  return language;
}

/** Words of a key, with {name} replaced. */
export function t(key, values = {}) {
  const text = key.split('.').reduce((at, part) => at?.[part], words) ?? key;
  return typeof text === 'string' ? text.replaceAll(/\{(\w+)\}/g, (_, name) => values[name] ?? '') : text;
}

/** Words that the program has in both languages. */
export function said(words) {
  return words[language];
}

/** Whether there are words of a key. */
export function has(key) {
  return key.split('.').reduce((at, part) => at?.[part], words) !== undefined;
}

export function n(value, digits = 0) {
  return new Intl.NumberFormat(language, {maximumFractionDigits: digits}).format(value);
}

/** A number of any size with three digits that matter. */
export function about(value) {
  return new Intl.NumberFormat(language, {maximumSignificantDigits: 3}).format(value);
}

/** A number of any size, or a share in percent, with three digits that matter. */
export function figured(value, isShare, digits = 3) {
  return spaced(new Intl.NumberFormat(language, {maximumSignificantDigits: digits, style: isShare ? 'percent' : 'decimal'}).format(value));
}

/** With the space before the sign that sentences have in both languages. */
const spaced = (text) => text.replace(/\s?%/, '\u00a0%');

/** Two numbers with as many digits as tell them apart, three at least. */
export function apart(low, high, isShare) {
  const all = (digits) => [low, high].map((value) => figured(value, isShare, digits));
  let digits = 3;
  while (digits < 9 && low !== high && all(digits)[0] === all(digits)[1]) digits++;
  return all(digits);
}

export function percent(part, all) {
  const share = all === 0 ? 0 : part / all;
  return spaced(new Intl.NumberFormat(language, {style: 'percent', maximumSignificantDigits: share < 0.01 ? 2 : 3}).format(share));
}

export function day(date) {
  return new Intl.DateTimeFormat(language, {day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'})
    .format(new Date(date + 'T00:00:00Z'));
}

export function month(label) {
  return new Intl.DateTimeFormat(language, {month: 'long', year: 'numeric', timeZone: 'UTC'})
    .format(new Date(label + '-01T00:00:00Z'));
}
