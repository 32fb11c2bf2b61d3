// Draws the charts from the specifications beside them, saves them as files, copies sentences with what has to be said along with
// them, and opens what is closed when the page is printed.
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
    tooltip: {theme: 'custom', disableDefaultStyle: true}, ...chartLocales[document.documentElement.lang]
  };

  const done = document.getElementById('done');
  const draw = (chart) => {
    const plot = chart.querySelector('.plot');
    return vegaEmbed(plot, JSON.parse(chart.querySelector('script').textContent), options).catch((error) => {
      plot.textContent = done.getAttribute('data-say-undrawn');
      console.error(error);
    });
  };
  const charts = Array.from(document.querySelectorAll('.chart'));
  Promise.all(charts.map(draw)).then(() => { document.documentElement.dataset.drawn = String(charts.length); });

  let clearing = 0;
  const say = (what) => {
    done.textContent = done.getAttribute('data-say-' + what);
    clearTimeout(clearing);
    clearing = setTimeout(() => { done.textContent = ''; }, 4000);
  };

  // Where the clipboard cannot be written, as in some browsers from a file, text is selected and copied as by hand.
  const copyByHand = (words) => {
    const field = document.createElement('textarea');
    field.value = words;
    field.style.cssText = 'position:fixed;opacity:0';
    document.body.append(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    return copied;
  };
  const copy = async (button) => {
    const words = button.parentElement.querySelector('.said').textContent + '\n\n'
      + Array.from(document.getElementById('caveat').children).map((part) => part.textContent).join(' ');
    try {
      await navigator.clipboard.writeText(words);
      say('copied');
    } catch {
      say(copyByHand(words) ? 'copied' : 'failed');
    }
    button.focus();
  };

  // A file is bright, whatever the page is: it takes the colours that hold without any condition.
  const colours = () => {
    const found = {};
    for (const sheet of document.styleSheets) {
      for (const rule of sheet.cssRules) {
        if (rule.selectorText === ':root') {
          for (const name of rule.style) {
            if (name.startsWith('--')) found[name] = rule.style.getPropertyValue(name).trim();
          }
        }
      }
    }
    return found;
  };

  const WIDTH = 800;
  const MARGIN = 24;
  const node = (parent, name, attributes, words) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    if (words !== undefined) made.textContent = words;
    parent.append(made);
    return made;
  };
  const ruler = document.createElement('canvas').getContext('2d');
  const wrapped = (words, css, width) => {
    ruler.font = css;
    const lines = [''];
    for (const word of words.split(/\s+/)) {
      const longer = lines.at(-1) ? lines.at(-1) + ' ' + word : word;
      if (lines.at(-1) && ruler.measureText(longer).width > width) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  };

  // The title, how to read it, what the colours mean, the charts, and the stamp: one drawing that needs no page around it.
  const picture = async (figure) => {
    const found = colours();
    const resolved = (source) => source.replace(/var\((--[\w-]+)\)/g, (_, name) => found[name]);
    const inner = WIDTH - 2 * MARGIN;
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const paper = node(svg, 'rect', {width: WIDTH, fill: '#ffffff'});
    let y = MARGIN;
    const write = (words, size, weight, colour) => {
      for (const line of wrapped(words, `${weight} ${size}px ${text.font}`, inner)) {
        y += size * 1.35;
        node(svg, 'text', {
          x: MARGIN, y, fill: found[colour], 'font-family': text.font, 'font-size': size, 'font-weight': weight
        }, line);
      }
    };
    const title = figure.querySelector('figcaption h3, figcaption h4').textContent;
    node(svg, 'title', {}, title);
    write(title, 19, 650, '--ink');
    y += 3;
    write(figure.querySelector('figcaption p').textContent, 13, 400, '--soft');
    y += 14;
    let x = MARGIN;
    figure.querySelectorAll('.legend li').forEach((item) => {
      ruler.font = `400 13px ${text.font}`;
      const width = 32 + ruler.measureText(item.textContent).width;
      if (x + width > WIDTH - MARGIN && x > MARGIN) {
        x = MARGIN;
        y += 20;
      }
      node(svg, 'rect', {x, y: y, width: 12, height: 12, rx: 2, fill: resolved(item.firstElementChild.style.background)});
      node(svg, 'text', {
        x: x + 17, y: y + 11, fill: found['--ink'], 'font-family': text.font, 'font-size': 13
      }, item.textContent);
      x += width;
    });
    if (x > MARGIN) y += 24;
    for (const script of figure.querySelectorAll('script[type="application/json"]')) {
      const holder = document.createElement('div');
      holder.style.cssText = `position:absolute;left:-9999px;top:0;width:${inner}px`;
      holder.setAttribute('aria-hidden', 'true');
      document.body.append(holder);
      const drawn = await vegaEmbed(
        holder, JSON.parse(resolved(script.textContent)),
        {...options, config: JSON.parse(resolved(JSON.stringify(config))), tooltip: false});
      const chart = holder.querySelector('svg');
      chart.setAttribute('x', MARGIN);
      chart.setAttribute('y', y);
      y += Number(chart.getAttribute('height')) + 8;
      svg.append(chart);
      drawn.finalize();
      holder.remove();
    }
    write(figure.querySelector('.stamp').textContent, 12, 400, '--soft');
    y += MARGIN;
    paper.setAttribute('height', y);
    svg.setAttribute('width', WIDTH);
    svg.setAttribute('height', y);
    svg.setAttribute('viewBox', `0 0 ${WIDTH} ${y}`);
    return {source: new XMLSerializer().serializeToString(svg), height: y};
  };

  const painted = async ({source, height}) => {
    const image = new Image();
    image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(source);
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 2 * WIDTH;
    canvas.height = Math.ceil(2 * height);
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((settle) => { canvas.toBlob(settle, 'image/png'); });
  };
  const save = async (button) => {
    const figure = button.closest('figure');
    try {
      const drawn = await picture(figure);
      const blob = button.dataset.kind === 'svg'
        ? new Blob([drawn.source], {type: 'image/svg+xml'}) : await painted(drawn);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = `synthetic-${figure.dataset.basis}-${figure.id}.${button.dataset.kind}`;
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => { URL.revokeObjectURL(link.href); }, 60000);
      say('saved');
    } catch (error) {
      say('failed');
      console.error(error);
    }
  };
  [['.copy', copy], ['.save', save]].forEach(([selector, act]) => {
    document.querySelectorAll(selector).forEach((button) => {
      button.hidden = false;
      button.addEventListener('click', () => act(button));
    });
  });

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
