// What the year means: each finding with its sentence, its number, how it is computed, and a picture.
import {h} from './dom.js';
import {t, about, figured, said} from './texts.js';
import {figure} from './draw.js';
import {sure} from './sure.js';

export function findings(result, run, stamp) {
  const first = result.findings.filter((each) => each.striking >= 0).sort((a, b) => a.striking - b.striking);
  const list = h('div', {});
  let luck = () => [];
  const intervals = (id) => {
    const known = luck(result.findings.find((each) => each.id === id)).filter(Boolean);
    return known.length === 0 ? null : h('span', {class: 'luck'}, known);
  };
  const all = h('details', {class: 'all', id: 'all-findings', ontoggle: () => {
    if (all.open && list.childElementCount === 0) {
      list.append(...result.findings.map((each) => one(each, stamp, intervals)));
    }
  }}, h('summary', {}, t('findings.all', {n: result.findings.length})), list);
  const element = h('section', {id: 'findings', 'aria-labelledby': 'findings-title'},
    h('h2', {id: 'findings-title'}, t('findings.title')),
    h('p', {class: 'soft'}, t('findings.lead')),
    h('ol', {class: 'striking'}, first.map((each) => h('li', {'data-finding': each.id}, h('span', {}, sentences(each))))),
    sure(run, (of) => {
      luck = of;
      element.querySelectorAll('[data-finding]').forEach((each) => {
        each.querySelector('.luck')?.remove();
        each.append(...[intervals(each.dataset.finding)].filter(Boolean));
      });
    }),
    h('p', {}, h('a', {href: '/report?run=' + run, target: '_blank', rel: 'noopener', id: 'report'}, t('findings.report'))),
    all);
  return element;
}

function sentences(finding) {
  const [stands, changed] = finding.worlds;
  const [first, second] = [stands, changed].map((each) => each ? said(each.sentence) : '');
  return [first, changed && second !== first
    ? h('span', {class: 'beside'}, h('span', {class: 'soft'}, t('world.changed') + ': '), second)
    : null];
}

/** A picture is drawn when somebody opens the finding. */
function one(finding, stamp, intervals) {
  const body = h('div', {});
  const details = h('details', {class: 'finding', ontoggle: () => {
    if (details.open && body.childElementCount === 0) {
      body.append(
        h('p', {}, sentences(finding)),
        h('p', {class: 'soft'}, h('strong', {}, t('findings.definition') + ' '), h('span', {lang: 'en'}, finding.definition)),
        h('p', {class: 'soft', 'data-finding': finding.id}, t('sure.unit', {unit: said(finding.unit)}), intervals(finding.id)),
        picture(finding, stamp));
    }
  }}, h('summary', {}, said(finding.title), ' ', h('span', {class: 'value'}, finding.worlds.map((each) => each ? figured(each.value, finding.isShare) : '–').join(' → '))),
  body);
  return details;
}

function picture(finding, stamp) {
  const worlds = finding.worlds.map((each, world) => ({
    world: t(world === 0 ? 'world.stands' : 'world.changed'), value: each?.value ?? 0, text: each ? about(each.value) : '–'}));
  return figure({
    id: 'finding-' + finding.id.replaceAll(/[^a-z0-9-]/gi, '-'), stamp, rows: worlds, height: 34 * worlds.length,
    title: `${said(finding.title)}: ${worlds.map((each) => each.text).join(' → ')}`, reading: said(finding.unit),
    columns: [t('world.is'), said(finding.unit)], table: worlds.map((each) => [each.world, each.text]),
    chart: {
      encoding: {
        y: {field: 'world', type: 'nominal', sort: null, axis: {title: null, labelLimit: 160}},
        x: {field: 'value', type: 'quantitative', axis: {title: said(finding.unit), tickCount: 4, format: '~s', titleLimit: 420}}
      },
      layer: [{mark: {type: 'bar', height: 16}, encoding: {color: {field: 'world', type: 'nominal', legend: null, sort: null,
        scale: {range: ['var(--slate)', 'var(--worst)']}}}},
      {mark: {type: 'text', align: 'left', dx: 4}, encoding: {text: {field: 'text'}, color: {value: 'var(--ink)'}}}]
    }
  });
}
