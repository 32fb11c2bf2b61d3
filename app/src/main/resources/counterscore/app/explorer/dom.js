// Small helpers for making elements. Text is always text: nothing here reads markup.

/** h('p', {class: 'x', onclick: f}, 'text', element, …) */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (name.startsWith('aria-') && typeof value === 'boolean') {
      element.setAttribute(name, String(value)); // here false says something, too
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, String(value));
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

export function replace(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

/** A table of words and numbers; numbers are the columns from `words` on. */
export function table(caption, columns, rows, words = 1) {
  const cell = (tag, value, column) => h(tag, {
    class: column >= words ? 'number' : null, scope: tag === 'th' ? (column < words ? 'row' : 'col') : null
  }, value instanceof Node ? value : String(value));
  return h('div', {class: 'scroll', tabindex: 0, role: 'group', 'aria-label': caption},
    h('table', {},
      h('caption', {class: 'stamp'}, caption),
      h('thead', {}, h('tr', {}, columns.map((name, column) => h('th', {
        class: column >= words ? 'number' : null, scope: 'col'}, name)))),
      h('tbody', {}, rows.map((row) => h('tr', {}, row.map(
        (value, column) => cell(column === 0 ? 'th' : 'td', value, column)))))));
}

/** Saves a text or an address of data under a name. */
export function save(name, content, type) {
  const address = content.startsWith('data:') ? content : URL.createObjectURL(new Blob([content], {type}));
  const link = h('a', {href: address, download: name});
  document.body.append(link);
  link.click();
  link.remove();
  if (address.startsWith('blob:')) {
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }
}

export function csv(columns, rows) {
  const quoted = (value) => /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
  return [columns, ...rows].map((row) => row.map(quoted).join(',')).join('\n') + '\n';
}
