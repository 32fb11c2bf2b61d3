// The page: opens a scenario, lives it, shows what there is to see, and starts anew when a rule is changed.
import {h, replace, save} from './dom.js';
import {t, n, speak, spoken, LANGUAGES} from './texts.js';
import {state, FIRST, bring, read, write, leave, change, get, post, end, Refused} from './state.js';
import {start, problems} from './start.js';
import {rules} from './rules.js';
import {year} from './year.js';
import {twins} from './twins.js';
import {findings} from './findings.js';
import {life} from './life.js';
import {law} from './law.js';

const main = document.getElementById('main');
const SIZES = [10_000, 100_000, 1_000_000];
let run = null;
let turn = 0;
let view = null;
let history_ = [];

const clear = () => {
  if (run) end({run});
  run = null;
  view?.life?.stop();
};

function head() {
  const here = spoken();
  replace(document.getElementById('top'),
    h('a', {class: 'brand', href: '/', onclick: (event) => {
      event.preventDefault();
      clear();
      leave();
      show();
    }}, 'Counterscore'),
    h('nav', {'aria-label': t('head.language')}, Object.entries(LANGUAGES).map(([key, name]) => h('button', {
      type: 'button', class: 'small', lang: key, 'aria-pressed': key === here, onclick: async () => {
        await speak(key);
        localLanguage(key);
        head();
        foot();
        show();
      }}, name))));
}

/** The language of the page is kept by the page alone, for as long as the tab is open. */
function localLanguage(key) {
  try {
    if (key) sessionStorage.setItem('language', key);
    return sessionStorage.getItem('language');
  } catch {
    return null;
  }
}

function foot() {
  replace(document.getElementById('foot'), h('p', {}, t('foot.scope')), h('p', {}, h('a', {href: '/licences.txt'}, t('foot.licences'))));
}

/** What the address says. */
async function show() {
  turn++;
  clear();
  view = null;
  history_ = [];
  if (!read()) {
    document.title = t('head.title');
    replace(main, h('div', {class: 'start'}, await start(openScenario)));
    return;
  }
  await openCity();
}

function openScenario(name) {
  Object.assign(state, {scenario: name, set: []});
  write();
  show();
  main.focus();
}

/** Opens what is asked for and builds the page around it. */
async function openCity() {
  const mine = ++turn;
  replace(main, h('p', {class: 'soft'}, t('city.opens')));
  try {
    const city = await post('/api/open');
    if (mine !== turn) return;
    build(city);
    await live(city);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (mine === turn) {
      replace(main, problems(error.problems), h('p', {}, h('button', {type: 'button', onclick: () => {
        leave();
        show();
      }}, t('city.home'))));
    }
  }
}

function stampOf(city) {
  return t('stamp', {basis: city.basis, name: city.name, residents: n(city.residents), seed: city.seed});
}

function build(city) {
  document.title = `${t('synthetic')}: ${city.title}`;
  const stamp = stampOf(city);
  const progress = h('progress', {id: 'progress', max: 1, value: 0, 'aria-label': t('city.progress')});
  const status = h('span', {id: 'status', role: 'status'});
  const cancel = h('button', {type: 'button', id: 'cancel', onclick: () => {
    clear();
    status.textContent = t('city.cancelled');
    progress.hidden = true;
    cancel.hidden = true;
  }}, t('city.cancel'));
  const trouble = h('div', {id: 'trouble'});
  const digests = h('div', {id: 'digests'});
  const undo = () => {
    if (history_.length > 0) {
      state.set = history_.pop();
      rerun();
    }
  };
  undo.possible = () => history_.length > 0;
  const remember = () => history_.push([...state.set]);
  const form = rules(city, (key, value) => {
    remember();
    if (Array.isArray(key)) {
      state.set = [];
      key.forEach(([each, to]) => change(each, to));
    } else {
      change(key, value);
    }
    rerun();
  }, undo, () => {
    remember();
    state.set = [];
    rerun();
  });
  const results = h('div', {});
  const paper = law(city, form.flags);
  view = {city, stamp, progress, status, cancel, trouble, digests, form, results, rerun, law: paper, year: null, life: null};
  replace(main, h('div', {class: 'city'},
    h('div', {class: 'masthead'},
      h('p', {class: 'kicker'}, h('span', {class: 'badge'}, t('synthetic')), ' ', t('basis.' + city.basis)),
      h('h1', {lang: 'en'}, city.title),
      h('p', {class: 'basis-note', lang: 'en'}, city.basisNote),
      city.beforeYouQuote.length === 0 ? null : h('details', {class: 'quote'}, h('summary', {}, t('city.quote')),
        h('ul', {lang: 'en'}, city.beforeYouQuote.map((each) => h('li', {}, each)))),
      h('p', {class: 'choice'},
        h('label', {for: 'size'}, t('city.size'), ' '),
        h('select', {id: 'size', onchange: (event) => {
          state.residents = Number(event.target.value);
          write();
          show();
        }}, [...new Set([...SIZES, state.residents])].sort((a, b) => a - b).map((size) => h('option', {
          value: size, selected: size === state.residents}, n(size)))), ' ',
        h('label', {for: 'seed'}, t('city.seed'), ' '),
        h('input', {id: 'seed', type: 'number', step: 1, value: state.seed, onchange: (event) => {
          state.seed = Math.trunc(Number(event.target.value)) || 1;
          write();
          show();
        }}), ' ',
        h('button', {type: 'button', id: 'yaml', onclick: download}, t('city.yaml'))),
      h('p', {class: 'running'}, progress, ' ', status, ' ', cancel), trouble, digests),
    h('nav', {class: 'parts', 'aria-label': t('city.parts')}, ['rules', 'year', 'twins', 'findings', 'life', 'law'].map(
      (part) => h('a', {href: '#' + part, onclick: (event) => {
        event.preventDefault();
        document.getElementById(part)?.scrollIntoView();
      }}, t(part + '.title')))),
    form.element, h('div', {class: 'results'}, results, paper.element)));
}

/** The scenario as changed, at this size: what the command line is to be fed with. */
async function download() {
  const text = await post('/api/yaml');
  save(`${state.scenario.replace(/\.ya?ml$/, '')}-changed.yaml`, text, 'text/yaml');
}

/** A rule was changed: the same city beside itself. */
async function rerun() {
  write();
  view.form.show();
  view.law.check();
  await live(view.city);
}

async function live(city) {
  const mine = ++turn;
  clear();
  const {progress, status, cancel, trouble, digests, results, stamp} = view;
  replace(trouble);
  replace(digests);
  progress.hidden = false;
  progress.value = 0;
  cancel.hidden = false;
  status.textContent = t('city.waiting');
  document.documentElement.dataset.state = 'living';
  let started;
  try {
    started = await post('/api/run');
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    replace(trouble, problems(error.problems));
    status.textContent = t('city.refused');
    progress.hidden = true;
    cancel.hidden = true;
    document.documentElement.dataset.state = 'refused';
    return;
  }
  if (mine !== turn) {
    end({run: started.run});
    return;
  }
  run = started.run;
  const scheme = () => view.year.scheme();
  const keepLife = view.life;
  view.year = year(city, stamp, (key, lowest, below) => view.life.meet(key, lowest, below));
  view.life = keepLife ?? life(city, stamp, scheme);
  view.life.changed(state.set.length > 0);
  const after = h('div', {});
  replace(results, view.year.element, after, view.life.element);
  let since = 0;
  while (mine === turn && run === started.run) {
    let told;
    try {
      told = await get(`/api/run?run=${started.run}&since=${since}`);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      status.textContent = t('city.gone');
      return;
    }
    if (mine !== turn || run !== started.run) return;
    since += told.months.length;
    view.year.add(told.months, told.result?.worlds[1]?.schemes);
    progress.value = told.share;
    if (told.state === 'waiting' || told.state === 'living') {
      status.textContent = told.state === 'waiting' ? t('city.waiting')
        : t('city.living', {percent: n(told.share * 100)});
    } else if (told.state === 'done' && told.result) {
      finish(told.result, city, after);
      keepAlive(started.run, mine);
      return;
    } else {
      status.textContent = t('city.' + told.state) + (told.failure ? ` (${told.failure})` : '');
      progress.hidden = true;
      cancel.hidden = true;
      document.documentElement.dataset.state = told.state;
      return;
    }
    await new Promise((done) => setTimeout(done, 120));
  }
}

function finish(result, city, after) {
  const {progress, status, cancel, digests, stamp} = view;
  progress.hidden = true;
  cancel.hidden = true;
  status.textContent = t('city.done', {residents: n(city.residents), seconds: n(result.seconds, 1)});
  replace(digests, h('details', {}, h('summary', {}, t('city.digest')),
    h('p', {class: 'soft'}, t('city.digestText')),
    result.worlds.map((world, w) => h('p', {}, t(w === 0 ? 'world.stands' : 'world.changed'), ': ',
      h('code', {class: 'digest', id: 'digest-' + w}, world.digest)))));
  replace(after, twins(result, city, stamp), findings(result, run, stamp));
  document.documentElement.dataset.state = 'done';
}

/** As long as the page is open the program keeps what it shows. */
async function keepAlive(id, mine) {
  while (mine === turn && run === id) {
    await new Promise((done) => setTimeout(done, 20_000));
    if (run === id) {
      await get(`/api/run?run=${id}&since=999999`).catch(() => {});
    }
  }
}

addEventListener('popstate', show);
addEventListener('pagehide', clear);

await speak(localLanguage() ?? (navigator.language.startsWith('de') ? 'de' : 'en'));
if (FIRST.scenario && !location.hash) {
  if (FIRST.text) bring(FIRST.scenario, FIRST.text);
  Object.assign(state, {scenario: FIRST.scenario});
  write();
}
if (FIRST.text) bring(FIRST.scenario, FIRST.text);
head();
foot();
await show();
