// The first page: which schemes there are, on what each rests, and what it answers.
import {h} from './dom.js';
import {t, n} from './texts.js';
import {get, bring} from './state.js';

/** @param open (name) => opens a scenario */
export async function start(open) {
  const scenarios = await get('/api/scenarios');
  const file = h('input', {type: 'file', id: 'file', accept: '.yaml,.yml,text/yaml', onchange: async () => {
    const [one] = file.files;
    if (one) {
      bring(one.name, await one.text());
      open(one.name);
    }
  }});
  return [
    h('p', {class: 'kicker'}, h('span', {class: 'badge'}, t('synthetic')), ' ', t('start.kicker')),
    h('h1', {}, t('start.title')),
    h('p', {class: 'lead'}, t('start.lead')),
    h('ul', {class: 'cards'}, scenarios.map((scenario) => h('li', {},
      h('article', {'aria-labelledby': 'card-' + scenario.name},
        h('p', {class: 'kicker'}, t('basis.' + scenario.basis)),
        h('h2', {id: 'card-' + scenario.name, lang: 'en'}, scenario.title),
        scenario.question ? h('p', {class: 'asks', lang: 'en'}, scenario.question) : null,
        h('p', {class: 'soft'}, t('start.size', {residents: n(scenario.residents), days: n(scenario.days)})),
        h('button', {type: 'button', class: 'go', onclick: () => open(scenario.name),
          'aria-label': `${t('start.open')}: ${scenario.title}`}, t('start.open')))))),
    h('section', {'aria-labelledby': 'own'},
      h('h2', {id: 'own'}, t('start.own')),
      h('p', {}, t('start.ownText')),
      h('p', {}, h('label', {for: 'file'}, t('start.file')), ' ', file)),
    h('section', {'aria-labelledby': 'scope'},
      h('h2', {id: 'scope'}, t('start.scope')),
      h('p', {}, t('start.scopeText')))
  ];
}

/** Mistakes, as the command line has them. */
export function problems(list) {
  return h('div', {class: 'problems', role: 'alert'},
    h('h2', {}, t('problems')),
    h('ul', {lang: 'en'}, list.map((problem) => h('li', {},
      problem.where ? h('code', {}, problem.where) : null, problem.where ? ': ' : null,
      problem.code ? h('strong', {}, problem.code) : null, problem.code ? ' ' : null, problem.message,
      problem.wayOut ? h('span', {class: 'soft'}, ' ' + problem.wayOut) : null))));
}


