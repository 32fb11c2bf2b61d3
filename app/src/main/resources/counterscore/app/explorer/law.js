// What a lawyer would ask of the scheme as it is shown: the same that `counterscore check` says. No total, no verdict.
import {h, replace} from './dom.js';
import {t, said} from './texts.js';
import {post, Refused} from './state.js';

const under = (path, key) => path === key || path.startsWith(key + '.');
const isWhole = (subject) => subject === '' || /^schemes\.[^.]+$/.test(subject);

/**
 * @param city as it was opened
 * @param shown (path => elements beside the rule of that path) is called when something else is flagged than before
 */
export function law(city, shown) {
  const told = h('div', {'aria-live': 'polite', 'aria-busy': true}, h('p', {class: 'soft'}, t('law.waits')));
  let turn = 0;

  /** The setting beside which something is said; null: the form has none. */
  function home(each) {
    const own = each.lines.map((line) => line.key).filter((key) => under(key, each.subject));
    const keys = isWhole(each.subject) ? own.filter((key) => city.settings.some((setting) => setting.path === key))
      : [...own, each.subject];
    return keys.map((key) => city.settings.find((setting) => under(setting.path, key))).find(Boolean)?.path ?? null;
  }

  /** Reads the scheme as changed, beside the year that is lived meanwhile. */
  async function check() {
    const mine = ++turn;
    told.setAttribute('aria-busy', 'true');
    let review;
    try {
      review = await post('/api/check');
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return; // what cannot be read is told where it cannot be lived
    }
    if (mine !== turn) return;
    const all = [...review.screened, ...review.remarks].map((each) => ({...each, home: home(each)}));
    shown((path) => mark(all.filter((each) => each.home === path), review));
    replace(told, whole(review, all.filter((each) => each.home === null)));
    told.setAttribute('aria-busy', 'false');
  }

  check();
  return {check, element: h('section', {id: 'law', 'aria-labelledby': 'law-title'},
    h('h2', {id: 'law-title'}, t('law.title')), told)};
}

const is = (outcome) => (each) => each.outcome === outcome;
const KINDS = [['questions', is('cannot-tell-from-the-file')], ['flagged', is('flagged')], ['remarks', (each) => each.code !== undefined]];

/** A mark beside a rule; opened, it says why. */
function mark(flags, {opening}) {
  if (flags.length === 0) return [];
  const counts = KINDS.map(([kind, fits]) => [kind, flags.filter(fits).length]).filter(([, count]) => count > 0);
  return [h('details', {class: 'flags'},
    h('summary', {}, h('span', {class: 'mark', 'aria-hidden': true}, '⚑ '),
      counts.map(([kind, count]) => `${t('law.count.' + kind)}: ${count}`).join(' · ')),
    flags.every((each) => each.code) ? null : h('p', {class: 'soft'}, t('law.if', {opening: said(opening)})), list(flags))];
}

const list = (flags) => h('ul', {class: 'law'}, flags.map((each) => h('li', {}, each.code ? remark(each) : flag(each))));

function flag({norm, outcome, reason, question, lines}) {
  return [
    h('p', {}, h('strong', {class: outcome === 'flagged' ? 'mark' : null}, t('law.' + outcome)), ' ',
      h('strong', {}, said(norm.title)), norm.onlyForAiSystems ? ' ' + t('law.onlyForAi') : ''),
    h('p', {}, said(reason)),
    question ? h('p', {}, h('em', {}, t('law.ask') + ' '), said(question)) : null,
    h('p', {class: 'soft'}, h('code', {}, (norm.isCompared ? '' : '*') + norm.id), ' · ', h('span', {lang: 'en'}, norm.source), at(lines))
  ];
}

const remark = ({code, sentence, lines}) => h('p', {}, h('code', {}, code), ' ', said(sentence), h('span', {class: 'soft'}, at(lines)));

const at = (lines) => {
  const numbers = [...new Set(lines.map((each) => each.line))];
  return numbers.length === 0 ? '' : ' · ' + t(numbers.length === 1 ? 'rules.line' : 'law.lines', {line: numbers[0], lines: numbers.join(', ')});
};

/** What no rule of the form stands for, by part of the scheme. */
function whole(review, rest) {
  const bySubject = (flags) => [...Map.groupBy(flags, (each) => each.subject)].map(([subject, of]) => [
    h('h4', {}, subject === '' ? t('law.file') : h('code', {}, subject)), list(of)]);
  const part = (key, content) => h('details', {id: 'law-' + key, open: key === 'flagged'}, h('summary', {}, t('law.part.' + key)), content);
  return [
    h('p', {}, h('strong', {}, t('law.opening', {opening: said(review.opening)})), ' ', said(review.caution)),
    h('p', {class: 'soft'}, t('law.star')),
    h('p', {}, t('law.beside')),
    KINDS.map(([key, fits]) => part(key, rest.some(fits) ? bySubject(rest.filter(fits)) : h('p', {}, t('law.none.' + key)))),
    review.implied.length === 0 ? null : part('implied', h('ul', {class: 'law'}, review.implied.map((each) => h('li', {},
      each.isBeyond ? h('strong', {class: 'mark'}, t('law.beyond') + ' ') : null, said(each.sentence)))))
  ];
}
