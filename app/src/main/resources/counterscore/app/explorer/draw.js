// Pictures: a chart, how to read it, its numbers behind it, and ways to take it along. The basis is part of the picture.
import {h, table, csv, save} from './dom.js';
import {t, spoken} from './texts.js';

const style = () => getComputedStyle(document.documentElement);

/** Colours are variables of the style sheet; a picture that leaves the page needs what they stand for. */
function resolved(value) {
  if (typeof value === 'string') {
    return value.replaceAll(/var\((--[\w-]+)\)/g, (_, name) => style().getPropertyValue(name).trim());
  }
  if (Array.isArray(value)) {
    return value.map(resolved);
  }
  return value && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolved(each)])) : value;
}

const config = () => ({
  background: 'var(--paper)', font: 'system-ui, sans-serif', view: {stroke: null},
  axis: {
    labelColor: 'var(--soft)', titleColor: 'var(--soft)', domainColor: 'var(--line)', tickColor: 'var(--line)',
    gridColor: 'var(--line)', labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal'
  },
  legend: {labelColor: 'var(--ink)', titleColor: 'var(--soft)', labelFontSize: 12, orient: 'top', columns: 8},
  title: {color: 'var(--ink)', subtitleColor: 'var(--soft)', anchor: 'start', fontSize: 14, subtitleFontSize: 11, offset: 12},
  text: {color: 'var(--ink)'}
});

const options = () => ({
  ...chartLocales[spoken()], mode: 'vega-lite', renderer: 'svg', actions: false, ast: true, defaultStyle: false,
  tooltip: {theme: 'custom', disableDefaultStyle: true}
});

function specification(picture, more = {}) {
  return resolved({
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json', width: 'container', height: picture.height ?? 220,
    autosize: {type: 'fit-x', contains: 'padding'}, data: {name: 'rows', values: picture.rows}, config: config(),
    ...picture.chart, ...more
  });
}

/**
 * A figure.
 *
 * @param picture {id, title, reading, stamp, chart (Vega-Lite without data), rows, columns, table (rows of it), words, height,
 *   onclick(datum), more (elements under the table)}
 * @returns the element, with update(picture) on it
 */
export function figure(picture) {
  const plot = h('div', {class: 'plot', role: 'img'});
  const heading = h('h3', {});
  const reading = h('p', {class: 'reading'});
  const stamp = h('p', {class: 'stamp'});
  const numbers = h('details', {class: 'numbers'}, h('summary', {}, t('picture.numbers')));
  const element = h('figure', {id: picture.id}, h('figcaption', {}, heading, reading), plot, stamp,
    h('p', {class: 'take'}, t('picture.take'), ' ',
      button('PNG', () => take('png')), button('SVG', () => take('svg')), button('CSV', () => takeTable())), numbers);
  let shown = picture;
  let view = null;
  let drawn = Promise.resolve();

  function button(name, action) {
    return h('button', {type: 'button', class: 'small', onclick: action, 'aria-label': `${name}: ${picture.title}`}, name);
  }

  /** With title and basis inside, at a width of its own. */
  async function take(type) {
    const outside = h('div', {class: 'outside'});
    document.body.append(outside);
    const title = {text: shown.title, subtitle: [shown.reading, shown.stamp].filter(Boolean)};
    const result = await vegaEmbed(outside, specification(shown, {width: 760, title}), options());
    save(`${picture.id}.${type}`, await result.view.toImageURL(type, 2), `image/${type}`);
    result.finalize();
    outside.remove();
  }

  function takeTable() {
    save(`${picture.id}.csv`, `# ${shown.title}. ${shown.stamp}\n` + csv(shown.columns, shown.table.map(
      (row) => row.map((value) => value instanceof Node ? value.textContent : value))), 'text/csv');
  }

  function words() {
    heading.textContent = shown.title;
    reading.textContent = shown.reading;
    stamp.textContent = shown.stamp;
    plot.setAttribute('aria-label', `${shown.title}. ${shown.reading} ${shown.stamp}. ${t('picture.below')}`);
    numbers.replaceChildren(numbers.firstChild, table(`${shown.title}. ${shown.stamp}`, shown.columns, shown.table,
      shown.words ?? 1));
  }

  /** The picture is one picture with a label; what it is made of says nothing more, and the table says all. */
  function silence() {
    plot.querySelectorAll('svg [role], svg [aria-roledescription], svg [aria-label]').forEach((part) => {
      ['role', 'aria-roledescription', 'aria-label'].forEach((name) => part.removeAttribute(name));
    });
  }

  async function draw() {
    view?.finalize();
    view = await vegaEmbed(plot, specification(shown), options());
    if (shown.onclick) {
      view.view.addEventListener('click', (_, item) => item?.datum && shown.onclick(item.datum));
    }
    silence();
    element.dataset.drawn = 'yes';
  }

  const failed = (error) => {
    plot.textContent = t('picture.failed');
    console.error(error);
  };

  element.update = (next) => {
    const isSame = JSON.stringify(next.chart) === JSON.stringify(shown.chart);
    shown = next;
    words();
    drawn = drawn.then(async () => {
      if (isSame && view) {
        await view.view.data('rows', structuredClone(next.rows)).runAsync();
        silence();
      } else {
        await draw();
      }
    }).catch(failed);
    return drawn;
  };
  element.drawn = () => drawn;
  words();
  drawn = new Promise((done) => requestAnimationFrame(done)).then(draw).catch(failed);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    if (element.isConnected) {
      drawn = drawn.then(draw).catch(failed);
    }
  });
  return element;
}

/** An axis of counts from nobody to everybody, on which one and a million can both be seen. */
export const counts = (title) => ({
  type: 'quantitative', scale: {type: 'symlog', domainMin: 0, nice: false},
  axis: {title, values: [0, 1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000], format: ',.0f', labelOverlap: true}
});
