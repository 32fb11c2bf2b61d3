// One invented resident: the year as a story beside the curve of the score, and the twin under the rules as changed.
import {h, replace} from './dom.js';
import {t, n, day, said} from './texts.js';
import {figure} from './draw.js';
import {get, post, end, Refused} from './state.js';
import {problems} from './start.js';

export function life(city, stamp, scheme) {
  const told = h('div', {'aria-live': 'polite'});
  const number = h('input', {type: 'number', id: 'resident', min: 0, max: city.residents - 1, step: 1, value: 0});
  const world = h('select', {id: 'life-world'}, h('option', {value: 0}, t('world.stands')), h('option', {value: 1}, t('world.changed')));
  const chooseWorld = h('p', {class: 'choice', hidden: true}, h('label', {for: 'life-world'}, t('life.in'), ' '), world);
  let waiting = null; // {telling: what the program calls it, abort}

  /** Nobody waits any longer for what is told or sought now; the program lives no further for it. */
  function stop() {
    if (waiting) {
      waiting.abort.abort();
      end({telling: waiting.telling}, '/api/telling/end');
      waiting = null;
      replace(told);
    }
  }

  async function wait(asking) {
    stop();
    const mine = {telling: crypto.randomUUID(), abort: new AbortController()};
    waiting = mine;
    const progress = h('progress', {max: 1, value: 0, 'aria-label': t('life.progress')});
    replace(told, h('p', {class: 'running'}, progress, ' ', h('span', {}, t('life.waits')), ' ',
      h('button', {type: 'button', id: 'life-cancel', onclick: () => {
        stop();
        element.querySelector('button').focus({preventScroll: true});
      }}, t('city.cancel'))));
    watch(mine, progress);
    try {
      const content = await asking((address, more) => post(address, {...more, telling: mine.telling}, {signal: mine.abort.signal}));
      if (waiting === mine) {
        replace(told, content);
      }
    } catch (error) {
      if (waiting === mine && error instanceof Refused) {
        replace(told, problems(error.problems));
      } else if (waiting === mine) {
        throw error;
      }
    }
    if (waiting === mine) waiting = null;
  }

  async function watch(mine, progress) {
    while (waiting === mine) {
      await new Promise((done) => setTimeout(done, 300));
      if (waiting === mine) {
        progress.value = (await get('/api/telling?telling=' + mine.telling).catch(() => ({share: progress.value}))).share;
      }
    }
  }

  const tell = (resident) => wait(async (ask) => story(await ask('/api/life', {resident}), city, stamp, scheme()));

  /** Somebody of whom something is true, and who that is. */
  function find(sought) {
    return wait(async (ask) => {
      const {residents} = await ask('/api/find', {...sought, world: world.value});
      if (residents.length === 0) {
        return h('p', {}, t('life.nobody'));
      }
      number.value = residents[0];
      const content = story(await ask('/api/life', {resident: residents[0]}), city, stamp, sought.scheme);
      return residents.length === 1 ? content
        : [h('p', {class: 'choice'}, t('life.others'), ' ', residents.slice(1, 8).map((each) => [h('button', {
          type: 'button', class: 'small', onclick: () => tell(each)}, n(each)), ' '])), content];
    });
  }

  const range = (key) => {
    const of = city.schemes.find((each) => each.key === key);
    const worst = of.tiers.at(-2)?.from ?? of.ceiling + 1;
    return {scheme: key, lowest: of.floor, below: worst};
  };
  const all = (key) => {
    const of = city.schemes.find((each) => each.key === key);
    return {scheme: key, lowest: of.floor, below: of.ceiling + 1};
  };
  const doors = [
    ['worst', () => ({...range(scheme()), trait: []})],
    ['blameless', () => ({...range(scheme()), trait: ['blameless']})],
    ['wronged', () => ({...all(scheme()), trait: ['wronged', 'blameless']})],
    ['refused', () => ({...all(scheme()), trait: ['refused', 'blameless']})]
  ];
  const element = h('section', {id: 'life', 'aria-labelledby': 'life-title'},
    h('h2', {id: 'life-title'}, t('life.title')), h('p', {}, t('life.lead')), chooseWorld,
    city.schemes.length === 0 ? null : h('p', {class: 'doors'}, doors.map(([key, sought]) => h('button', {
      type: 'button', id: 'door-' + key, onclick: () => find(sought())}, t('life.door.' + key)))),
    h('form', {class: 'choice', onsubmit: (event) => {
      event.preventDefault();
      tell(number.value);
    }}, h('label', {for: 'resident'}, t('life.number', {last: n(city.residents - 1)}), ' '), number, ' ',
    h('button', {type: 'submit'}, t('life.show'))),
    told);
  return {
    element,
    meet(key, lowest, below) {
      element.scrollIntoView();
      find({scheme: key, lowest, below, trait: []});
    },
    stop,
    changed(isChanged) {
      chooseWorld.hidden = !isChanged;
      world.value = 0;
    }
  };
}

function story(lives, city, stamp, scheme) {
  return [
    h('h3', {}, t('life.resident', {number: n(lives.resident)}), ' ', h('span', {class: 'soft'}, lives.stratum.replaceAll('/', ' · '))),
    city.schemes.length === 0 ? null : curve(lives, city, stamp, scheme),
    h('div', {class: 'lives'}, lives.worlds.map((world, w) => h('div', {},
      lives.worlds.length > 1 ? h('h4', {}, t(w === 0 ? 'life.stands' : 'life.twin')) : null,
      h('p', {class: 'soft'}, t('life.start') + ' ' + standings(world.start)),
      h('ol', {class: 'story'}, world.events.map((event) => h('li', {class: event.wrong ? 'wrong' : null},
        h('time', {datetime: event.date}, day(event.date)), ' ', event.wrong
          ? h('strong', {class: 'mark'}, t('life.wrong') + ' ') : null, said(event.line)))),
      h('p', {class: 'soft'}, t('life.end') + ' ' + standings(world.end)))))
  ];
}

const standings = (list) => list.map((each) => `${each.scheme} ${n(each.score)} ${each.tier}`).join(' · ');

function curve(lives, city, stamp, scheme) {
  const rows = [];
  const last = new Date(Date.parse(city.start + 'T00:00:00Z') + (city.days - 1) * 86_400_000).toISOString().slice(0, 10);
  lives.worlds.forEach((world, w) => {
    const named = t(w === 0 ? 'world.stands' : 'world.changed');
    const of = (list) => list.find((each) => each.scheme === scheme);
    const first = of(world.start);
    if (!first) return;
    rows.push({date: city.start, score: first.score, world: named, line: '', wrong: false});
    world.events.forEach((event) => {
      const now = of(event.standings);
      if (now) {
        rows.push({date: event.date, score: now.score, world: named, line: said(event.line), wrong: event.wrong});
      }
    });
    rows.push({date: last, score: of(world.end).score, world: named, line: '', wrong: false});
  });
  const tiers = city.schemes.find((each) => each.key === scheme).tiers;
  const scores = rows.map((row) => row.score);
  const lines = tiers.filter((tier) => tier.from > Math.min(...scores) - 60 && tier.from < Math.max(...scores) + 60)
    .map((tier) => ({from: tier.from, tier: tier.key}));
  const x = {field: 'date', type: 'temporal', axis: {title: null, format: '%b', tickCount: {interval: 'month', step: 2}}};
  const y = {field: 'score', type: 'quantitative', scale: {zero: false}, axis: {title: t('year.points'), tickCount: 5}};
  const worlds = lives.worlds.map((_, w) => t(w === 0 ? 'world.stands' : 'world.changed'));
  const changes = rows.filter((row) => row.line !== '');
  return figure({
    id: 'curve', stamp, rows, height: 200,
    title: t('life.curve', {number: n(lives.resident), from: n(rows[0].score), to: n(rows.findLast((row) => row.world === worlds[0]).score)}),
    reading: t('life.reading'),
    columns: [t('life.date'), t('world.is'), t('life.what'), t('life.score')], words: 3,
    table: changes.map((row) => [day(row.date), row.world, row.line, n(row.score)]),
    chart: {
      layer: [
        {data: {values: lines}, mark: {type: 'rule', color: 'var(--line)'}, encoding: {y: {field: 'from', type: 'quantitative'}}},
        {data: {values: lines}, mark: {type: 'text', align: 'left', baseline: 'bottom', x: 2, dy: -1, color: 'var(--soft)', fontSize: 11},
          encoding: {y: {field: 'from', type: 'quantitative'}, text: {field: 'tier'}}},
        {mark: {type: 'line', interpolate: 'step-after', strokeWidth: 2}, encoding: {x, y,
          strokeDash: {field: 'world', type: 'nominal', legend: worlds.length > 1 ? {title: null} : null,
            scale: {domain: worlds, range: [[1, 0], [5, 4]]}}, color: {value: 'var(--slate)'}}},
        {transform: [{filter: "datum.line != ''"}], mark: {type: 'point', filled: true, size: 60, opacity: 1}, encoding: {x, y,
          color: {field: 'wrong', type: 'nominal', legend: null, scale: {domain: [false, true], range: ['var(--slate)', 'var(--worst)']}},
          shape: {field: 'wrong', type: 'nominal', legend: null, scale: {domain: [false, true], range: ['circle', 'cross']}},
          tooltip: [{field: 'date', type: 'temporal', format: '%d %b %Y', title: ' '}, {field: 'line', title: ' '},
            {field: 'score', format: ',', title: t('life.score')}]}}
      ]
    }
  });
}
