// What is looked at, and the way to the program behind the page. What differs from the bundled scenario stands in the address.
const meta = (name) => document.querySelector(`meta[name="counterscore-${name}"]`).content;
const TOKEN = meta('token');

export const FIRST = {scenario: meta('scenario'), text: meta('text')};

const nothing = {scenario: '', text: '', set: [], residents: 100_000, seed: 1};

/** scenario, text of a file that somebody brought along, changes, size, luck. */
export const state = {...nothing};

/** Texts that were brought along, by name: an address has no room for them. */
const texts = new Map();

export function bring(name, text) {
  texts.set(name, text);
}

/** Reads the address of the page; true where it names a scenario. */
export function read() {
  const fields = new URLSearchParams(location.hash.slice(1));
  const scenario = fields.get('scenario') ?? '';
  Object.assign(state, nothing, {
    scenario, text: texts.get(scenario) ?? '', set: fields.getAll('set'),
    residents: Number(fields.get('residents') ?? nothing.residents), seed: Number(fields.get('seed') ?? nothing.seed)
  });
  return scenario !== '';
}

function fields(withText) {
  const form = new URLSearchParams({scenario: state.scenario});
  state.set.forEach((change) => form.append('set', change));
  if (state.residents !== nothing.residents || withText) form.set('residents', state.residents);
  if (state.seed !== nothing.seed || withText) form.set('seed', state.seed);
  if (withText && state.text) form.set('text', state.text);
  return form;
}

/** Writes the address of the page; back and forward in the browser lead through what was tried. */
export function write() {
  const hash = '#' + fields(false).toString();
  if (hash !== location.hash) {
    history.pushState(null, '', hash);
  }
}

export function leave() {
  history.pushState(null, '', location.pathname);
  Object.assign(state, nothing);
}

/** Changes as a map from key to value. */
export function changes() {
  return new Map(state.set.map((change) => [change.slice(0, change.indexOf('=')), change.slice(change.indexOf('=') + 1)]));
}

/** Sets a key to a value, or, where the value is null, back to what the scenario says. */
export function change(key, value) {
  const all = changes();
  if (value === null) {
    all.delete(key);
  } else {
    all.set(key, value);
  }
  state.set = Array.from(all, ([name, to]) => `${name}=${to}`);
}

/** An answer that says no: problems as the command line has them. */
export class Refused extends Error {
  constructor(problems) {
    super(problems.map((problem) => problem.message).join(' '));
    this.problems = problems;
  }
}

async function answer(response) {
  const type = response.headers.get('content-type') ?? '';
  const content = type.startsWith('application/json') ? await response.json() : await response.text();
  if (!response.ok) {
    throw new Refused(content.problems ?? [{message: String(content).trim()}]);
  }
  return content;
}

export async function get(address) {
  return answer(await fetch(address));
}

/** Asks about the city that is looked at. */
export async function post(address, more = {}, options = {}) {
  const body = fields(true);
  for (const [name, value] of Object.entries(more)) {
    [value].flat().forEach((each) => body.append(name, each));
  }
  return answer(await fetch(address, {method: 'POST', body, headers: {'X-Counterscore-Token': TOKEN}, ...options}));
}

/** Says that a run is no longer looked at, or a life no longer waited for, even while the page is closing. */
export function end(what, address = '/api/end') {
  fetch(address, {
    method: 'POST', keepalive: true, body: new URLSearchParams(what), headers: {'X-Counterscore-Token': TOKEN}
  }).catch(() => {});
}
