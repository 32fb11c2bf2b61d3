// Draws the charts from the specifications beside them, and opens what is closed when the page is printed.
(() => {
  'use strict';
  // Colours are variables of the style sheet: dark mode and print change them without a new drawing.
  const text = {color: 'var(--ink)', font: 'system-ui, sans-serif', fontSize: 13};
  const config = {
    background: null,
    font: text.font,
    view: {stroke: null},
    text: text,
    bar: {discreteBandSize: 18},
    axis: {
      labelColor: 'var(--soft)', titleColor: 'var(--soft)', domainColor: 'var(--line)', tickColor: 'var(--line)',
      gridColor: 'var(--line)', labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal', labelFont: text.font,
      titleFont: text.font
    }
  };
  const options = {
    mode: 'vega-lite', renderer: 'svg', actions: false, ast: true, defaultStyle: false, config,
    tooltip: {theme: 'custom', disableDefaultStyle: true}
  };

  const draw = (chart) => {
    const plot = chart.querySelector('.plot');
    return vegaEmbed(plot, JSON.parse(chart.querySelector('script').textContent), options).catch((error) => {
      plot.textContent = 'This chart could not be drawn here. Its numbers are in the table below.';
      console.error(error);
    });
  };
  const charts = Array.from(document.querySelectorAll('.chart'));
  Promise.all(charts.map(draw)).then(() => { document.documentElement.dataset.drawn = String(charts.length); });

  let opened = [];
  addEventListener('beforeprint', () => {
    opened = Array.from(document.querySelectorAll('details:not([open])'));
    opened.forEach((details) => { details.open = true; });
  });
  addEventListener('afterprint', () => {
    opened.forEach((details) => { details.open = false; });
    opened = [];
  });
})();
