// The same residents under the rules as they stand and as changed.
import {h, table} from './dom.js';
import {t, n, percent, about} from './texts.js';
import {figure} from './draw.js';

export function twins(result, city, stamp) {
  const told = result.twins;
  if (!told) {
    return h('section', {id: 'twins', 'aria-labelledby': 'twins-title'},
      h('h2', {id: 'twins-title'}, t('twins.title')), h('p', {class: 'soft'}, t('twins.none')));
  }
  return h('section', {id: 'twins', 'aria-labelledby': 'twins-title'},
    h('h2', {id: 'twins-title'}, t('twins.title')), h('p', {}, t('twins.lead')),
    told.schemes.map((scheme) => ofScheme(scheme, city, stamp)),
    h('h3', {}, t('twins.differences')),
    table(`${t('twins.per')}. ${stamp}`, [t('twins.what'), t('world.stands'), t('world.changed')],
      told.differences.map((each) => [h('span', {lang: 'en'}, each.counted), about(each.baseline), about(each.variant)])));
}

function ofScheme(scheme, city, stamp) {
  const named = city.schemes.find((each) => each.key === scheme.key);
  const all = scheme.scores[0];
  const rows = scheme.scores.flatMap((each) => {
    const group = each.group.attribute === '' ? t('twins.everybody') : `${each.group.attribute}: ${each.group.category}`;
    return [['better', each.better, 1], ['worse', each.worse, -1]].map(([kind, residents, side]) => {
      const share = each.residents === 0 ? 0 : residents / each.residents;
      return {group, kind: t('twins.' + kind), residents, share, side: side * share};
    });
  });
  const groups = [...new Set(rows.map((row) => row.group))];
  const kinds = ['better', 'worse'].map((kind) => t('twins.' + kind));
  return [
    h('h3', {}, named?.title ?? scheme.key),
    h('p', {class: 'says'}, t('twins.says', {
      better: n(all.better), worse: n(all.worse), unchanged: n(all.unchanged), all: n(all.residents)})),
    scheme.isGraded ? h('p', {}, t('twins.worst', {out: n(all.worst.baselineOnly), in: n(all.worst.variantOnly)})) : null,
    all.better + all.worse === 0 ? null : figure({
      id: 'twins-' + scheme.key, stamp, rows, height: 22 * scheme.scores.length,
      title: t('twins.picture', {better: percent(all.better, all.residents), worse: percent(all.worse, all.residents)}),
      reading: t('twins.reading'),
      columns: [t('twins.group'), t('twins.better'), t('twins.unchanged'), t('twins.worse')],
      table: scheme.scores.map((each) => [
        each.group.attribute === '' ? t('twins.everybody') : `${each.group.attribute}: ${each.group.category}`,
        n(each.better), n(each.unchanged), n(each.worse)]),
      chart: {
        mark: 'bar',
        encoding: {
          y: {field: 'group', type: 'nominal', sort: groups, axis: {title: null, labelLimit: 150}},
          x: {field: 'side', type: 'quantitative', stack: null, axis: {title: t('twins.share'), tickCount: 5,
            labelExpr: "format(abs(datum.value), abs(datum.value) < 0.01 && datum.value != 0 ? '.2~%' : '.1~%')"}},
          color: {field: 'kind', type: 'nominal', legend: {title: null},
            scale: {domain: kinds, range: ['var(--feed)', 'var(--worst)']}},
          tooltip: [{field: 'group', title: t('twins.group')}, {field: 'kind', title: ' '},
            {field: 'residents', format: ',', title: t('year.residents')}, {field: 'share', format: '.2%', title: t('year.share')}]
        }
      }
    })
  ];
}
