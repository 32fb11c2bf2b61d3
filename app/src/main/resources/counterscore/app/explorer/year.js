// The year as it is lived: grades month by month, scores as they spread, and the counters that hurt.
import {h, replace} from './dom.js';
import {t, n, percent, month as named} from './texts.js';
import {figure, counts} from './draw.js';

const WORLD = (world) => t(world === 0 ? 'world.stands' : 'world.changed');

/**
 * @param city as it was opened
 * @param stamp what every picture carries
 * @param meet (scheme, lowest, below) => asks for somebody with such a score
 */
export function year(city, stamp, meet) {
  const months = [];
  let scheme = city.schemes[0]?.key;
  let shown = -1;
  let changedSchemes = city.schemes;
  const counters = h('dl', {class: 'counters'});
  const slider = h('input', {type: 'range', id: 'month', min: 0, max: 0, value: 0, disabled: true, oninput: () => {
    shown = Number(slider.value);
    draw();
  }});
  const label = h('output', {for: 'month'}, '');
  const choice = city.schemes.length < 2 ? null : h('p', {class: 'choice'},
    h('label', {for: 'scheme'}, t('year.scheme'), ' '),
    h('select', {id: 'scheme', onchange: (event) => {
      scheme = event.target.value;
      draw();
    }}, city.schemes.map((each) => h('option', {value: each.key}, each.title))));
  const pictures = h('div', {class: 'pictures'});
  let course = null;
  let scores = null;

  const of = (world = 0) => (world === 0 ? city.schemes : changedSchemes).find((each) => each.key === scheme);
  const worlds = () => months[0]?.worlds.length ?? 1;

  /** Residents of a tier by month, beginning with the first day. */
  function courseRows() {
    const rows = [];
    const grades = of();
    for (let world = 0; world < worlds(); world++) {
      const tiers = of(world).tiers;
      const first = tiers.find((tier) => grades.start >= tier.from)?.key;
      tiers.forEach((tier) => rows.push({
        month: city.start, tier: tier.key, residents: tier.key === first ? city.residents : 0, world: WORLD(world)}));
      months.forEach((each) => {
        const [y, m] = each.month.split('-').map(Number);
        const date = new Date(Date.UTC(y, m, 0)).toISOString().slice(0, 10);
        const lived = each.worlds[world].schemes.find((one) => one.key === scheme);
        tiers.forEach((tier) => rows.push(
          {month: date, tier: tier.key, residents: lived?.tiers[tier.key] ?? 0, world: WORLD(world)}));
      });
    }
    return rows;
  }

  function colours() {
    const tiers = of().tiers;
    return {domain: tiers.map((tier) => tier.key), range: tiers.map((tier) => `var(${tier.colour})`)};
  }

  function coursePicture() {
    const rows = courseRows();
    const tiers = of().tiers;
    const lines = {
      x: {field: 'month', type: 'temporal', axis: {title: null, format: '%b', tickCount: {interval: 'month', step: 2}}},
      y: {field: 'residents', ...counts(t('year.residents'))},
      color: {field: 'tier', type: 'nominal', scale: colours(), legend: {title: t('year.tier')}},
      tooltip: [{field: 'tier', title: t('year.tier')}, {field: 'month', type: 'temporal', title: ' ', format: '%d %b %Y'},
        {field: 'residents', format: ',', title: t('year.residents')}, {field: 'world', title: t('world.is')}]
    };
    if (worlds() > 1) {
      lines.strokeDash = {field: 'world', type: 'nominal', legend: null,
        scale: {domain: [WORLD(0), WORLD(1)], range: [[1, 0], [5, 4]]}};
    }
    const table = months.map((each) => [named(each.month), ...each.worlds.flatMap((world, w) => {
      const lived = world.schemes.find((one) => one.key === scheme);
      return of(w).tiers.map((tier) => n(lived?.tiers[tier.key] ?? 0));
    })]);
    const worst = tiers[tiers.length - 1].key;
    const last = (world) => months.at(-1).worlds[world].schemes.find((one) => one.key === scheme)?.tiers[worst] ?? 0;
    return {
      id: 'course', stamp, rows, table, height: 260,
      title: t('year.course', {n: n(last(0)), all: n(city.residents), tier: worst, month: named(months.at(-1).month)})
        + (worlds() > 1 ? ', ' + t('year.courseChanged', {n: n(last(1))}) : ''),
      reading: t('year.courseReading') + (worlds() > 1 ? ' ' + t('year.dashed') : ''),
      columns: [t('year.month'), ...Array.from({length: worlds()}, (_, w) => of(w).tiers.map(
        (tier) => worlds() > 1 ? `${tier.key} (${WORLD(w)})` : tier.key)).flat()],
      chart: {mark: {type: 'line', point: {size: 22}, strokeWidth: 2}, encoding: lines}
    };
  }

  /** Bins of a width that gives some sixty of them, and no bin in two tiers where that can be avoided. */
  function width() {
    const all = months.flatMap((each) => each.worlds.flatMap(
      (world) => Object.keys(world.schemes.find((one) => one.key === scheme)?.scores ?? {}).map(Number)));
    const low = Math.min(of().start, ...all);
    const high = Math.max(of().start, ...all);
    const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500];
    const step = steps.find((each) => (high - low) / each <= 70) ?? 1000;
    return {low: Math.floor(low / step) * step, high: Math.ceil((high + 1) / step) * step, step};
  }

  function scoreRows() {
    const {low, high, step} = width();
    const at = months[shown];
    const rows = [];
    at?.worlds.forEach((world, w) => {
      const tiers = of(w).tiers;
      const bins = new Map();
      for (const [score, residents] of Object.entries(world.schemes.find((one) => one.key === scheme)?.scores ?? {})) {
        const from = Math.floor(Number(score) / step) * step;
        bins.set(from, (bins.get(from) ?? 0) + residents);
      }
      for (let from = low; from < high; from += step) {
        if (w > 0 || bins.has(from)) {
          rows.push({from, to: from + step, residents: bins.get(from) ?? 0, world: WORLD(w),
            tier: (tiers.find((tier) => from >= tier.from) ?? tiers[tiers.length - 1]).key});
        }
      }
    });
    return rows;
  }

  function scorePicture() {
    const rows = scoreRows();
    const at = months[shown];
    const here = rows.filter((row) => row.world === WORLD(0));
    const x = {field: 'from', type: 'quantitative', scale: {zero: false, nice: false}, axis: {title: t('year.points')}};
    const bars = {
      transform: [{filter: `datum.world == '${WORLD(0)}'`}], mark: {type: 'bar', binSpacing: 0.5, cursor: 'pointer'},
      encoding: {x, x2: {field: 'to'}, y: {field: 'residents', ...counts(t('year.residents')), stack: null}, y2: {datum: 0},
        color: {field: 'tier', type: 'nominal', scale: colours(), legend: {title: t('year.tier')}},
        tooltip: [{field: 'from', title: t('year.from')}, {field: 'tier', title: t('year.tier')},
          {field: 'residents', format: ',', title: t('year.residents')}]}
    };
    const outline = {
      transform: [{filter: `datum.world == '${WORLD(1)}'`}],
      mark: {type: 'line', interpolate: 'step-after', color: 'var(--ink)', strokeWidth: 1.5, strokeDash: [5, 4]},
      encoding: {x, y: {field: 'residents', ...counts(t('year.residents'))}}
    };
    const start = {mark: {type: 'rule', strokeDash: [2, 3], color: 'var(--ink)'},
      encoding: {x: {datum: of().start}}};
    return {
      id: 'scores', stamp, rows, height: 240,
      title: t('year.scores', {month: named(at.month)}),
      reading: t('year.scoresReading', {start: n(of().start)}) + (worlds() > 1 ? ' ' + t('year.outline') : ''),
      columns: [t('year.from'), t('year.tier'), t('year.residents'), t('year.share'), t('life.meet')], words: 2,
      table: here.map((row) => [`${n(row.from)} – ${n(row.to - 1)}`, row.tier, n(row.residents),
        percent(row.residents, city.residents),
        h('button', {type: 'button', class: 'small', onclick: () => meet(scheme, row.from, row.to),
          'aria-label': t('life.meetScore', {from: n(row.from), to: n(row.to - 1)})}, t('life.meetOne'))]),
      onclick: (datum) => datum.to !== undefined && meet(scheme, datum.from, datum.to),
      chart: {layer: worlds() > 1 ? [bars, outline, start] : [bars, start], resolve: {scale: {color: 'shared'}}}
    };
  }

  function sum(key, world) {
    return months.slice(0, shown + 1).reduce((total, each) => total + each.worlds[world][key], 0);
  }

  function worstNow(world) {
    const lived = months[shown]?.worlds[world].schemes.find((one) => one.key === scheme);
    const tiers = of(world)?.tiers ?? [];
    return lived && tiers.length > 0 ? lived.tiers[tiers[tiers.length - 1].key] : 0;
  }

  function count() {
    const worst = of()?.tiers.at(-1)?.key;
    const rows = [
      worst && of().tiers.length > 1 ? ['worst', t('year.worst', {tier: worst}), worstNow] : null,
      ['wrong', t('year.wrong'), (world) => sum('wrong', world)],
      ['refusals', t('year.refusals'), (world) => sum('refusals', world)],
      ['silenced', t('year.silenced'), (world) => sum('silenced', world)]
    ].filter(Boolean);
    replace(counters, rows.map(([key, words, value]) => h('div', {class: 'counter', id: 'counter-' + key},
      h('dt', {}, words),
      months.length === 0 ? [h('dd', {class: 'big'}, '0')]
        : Array.from({length: worlds()}, (_, world) => h('dd', {class: world === 0 ? 'big' : 'big beside'},
          worlds() > 1 ? h('span', {class: 'soft'}, WORLD(world) + ' ') : null,
          h('span', {class: 'value'}, n(value(world))))))));
  }

  function draw() {
    slider.max = Math.max(0, months.length - 1);
    slider.value = shown;
    slider.disabled = months.length < 2;
    label.textContent = months[shown] ? named(months[shown].month) : '';
    count();
    if (!of() || months.length === 0) {
      return Promise.resolve();
    }
    if (course) {
      course.update(coursePicture());
      return scores.update(scorePicture());
    }
    course = figure(coursePicture());
    scores = figure(scorePicture());
    replace(pictures, course, scores);
    return Promise.all([course.drawn(), scores.drawn()]);
  }

  const element = h('section', {id: 'year', 'aria-labelledby': 'year-title'},
    h('h2', {id: 'year-title'}, t('year.title')), choice, counters, pictures,
    h('p', {class: 'choice'}, h('label', {for: 'month'}, t('year.back'), ' '), slider, ' ', label));
  draw();
  return {
    element,
    /** More months were lived. */
    add(more, schemes) {
      changedSchemes = schemes ?? changedSchemes;
      if (more.length > 0) {
        months.push(...more);
        shown = months.length - 1;
        draw();
      }
    },
    scheme: () => scheme
  };
}
