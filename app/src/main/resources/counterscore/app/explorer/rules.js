// The rules as a form: every number that a variant may change, with what is known about it.
import {h, replace} from './dom.js';
import {t, has} from './texts.js';
import {changes} from './state.js';

/** To which part of the form a key belongs; the first that fits. */
const PARTS = [
  ['thresholds', /^schemes\.[^.]+\.(tiers\.|start$)/],
  ['points', /^schemes\.[^.]+\.rules\.[^.]+\.(points|between|times)/],
  ['lapse', /^schemes\..*\.lapses$/],
  ['appeals', /^schemes\.[^.]+\.appeals/],
  ['friends', /^schemes\.[^.]+\.(friend-weight|feeds|computed)/],
  ['errors', /^watchers\..*(misattribution|fabrication|recognition)/],
  ['cameras', /^(control-room|watchers\..*density)/],
  ['watching', /^(watchers\.|conduct\.[^.]+\.(noticed-by|occasion))/],
  ['other', /^schemes\./],
  ['consequences', /^(demands|lists|lookups)\./],
  ['responses', /^responses\./],
  ['study', /^study\./],
  ['conduct', /^conduct\./]
];

const partOf = (setting) => PARTS.find(([, pattern]) => pattern.test(setting.path))?.[0] ?? 'other';

/**
 * @param city as it was opened
 * @param set (key, value or null) => a rule was changed
 */
export function rules(city, set, undo, reset) {
  const list = h('div', {class: 'groups'});
  const search = h('input', {type: 'search', id: 'search', autocomplete: 'off', oninput: () => show()});
  const changed = h('ul', {class: 'changed', 'aria-live': 'polite'});
  const buttons = h('p', {class: 'choice'},
    h('button', {type: 'button', id: 'undo', onclick: undo}, t('rules.undo')), ' ',
    h('button', {type: 'button', id: 'reset', onclick: reset}, t('rules.reset')));
  let beside = () => [];
  const open = new Set(matchMedia('(min-width: 64rem)').matches ? ['thresholds'] : []);

  function show() {
    const wanted = search.value.trim().toLowerCase();
    const now = changes();
    const focused = list.contains(document.activeElement) ? document.activeElement.id : '';
    replace(list, PARTS.map(([part]) => {
      const settings = city.settings.filter((each) => partOf(each) === part
        && (wanted === '' || each.path.toLowerCase().includes(wanted)));
      return settings.length === 0 ? null : group(part, settings, now, wanted !== '');
    }));
    replace(changed, [...now].map(([key, value]) => {
      const setting = city.settings.find((each) => each.path === key);
      return h('li', {}, h('code', {}, key), ' ', setting ? setting.value : '', ' → ', h('strong', {}, value), ' ',
        h('button', {type: 'button', class: 'small', onclick: () => set(key, null), 'aria-label': `${t('rules.back')}: ${key}`}, t('rules.back')));
    }));
    if (focused) document.getElementById(focused)?.focus({preventScroll: true}); // who goes on with the keyboard goes on from there
    buttons.hidden = now.size === 0 && !canUndo();
    buttons.firstChild.disabled = !canUndo();
  }

  const canUndo = () => undo.possible();

  function group(part, settings, now, isOpen) {
    const body = h('div', {class: 'settings'});
    const fill = () => {
      if (body.childElementCount === 0) body.append(...settings.map((each) => row(each, now)));
    };
    const details = h('details', {id: 'rules-' + part, open: isOpen || open.has(part), ontoggle: () => {
      if (details.open) fill();
      if (!isOpen) details.open ? open.add(part) : open.delete(part);
    }}, h('summary', {}, h('span', {class: 'name'}, t('rules.part.' + part)), ' ', h('span', {class: 'soft'}, settings.length), ' ', h('span', {'data-part': part}, sign(part))), h('p', {class: 'soft'}, t('rules.about.' + part)), body);
    if (details.open) fill();
    return details;
  }

  function row(setting, now) {
    const id = 'set-' + setting.path.replaceAll('.', '-');
    const isSpan = setting.kind === 'SPAN';
    const value = now.get(setting.path) ?? setting.value;
    const input = h('input', {
      id, value, type: isSpan ? 'text' : 'number', step: isSpan ? null : setting.kind === 'WHOLE' ? 1 : 'any',
      min: isSpan ? null : setting.min, max: isSpan ? null : setting.max, pattern: isSpan ? '[0-9]+(d|w|mo|y)' : null,
      title: isSpan ? t('rules.span') : null, class: now.has(setting.path) ? 'differs' : null,
      onchange: () => input.reportValidity() && set(setting.path, sameNumber(input.value, setting.value) ? null : input.value)
    });
    const {name, about} = words(setting);
    return h('div', {class: 'setting'},
      h('label', {for: id}, h('span', {lang: 'en'}, name), about ? h('span', {class: 'soft'}, ' ' + about) : null), input,
      h('details', {class: 'known'}, h('summary', {}, known(setting)),
        h('p', {}, h('code', {}, setting.path), setting.line ? ' · ' + t('rules.line', {line: setting.line}) : null),
        setting.low !== null ? h('p', {}, t('rules.range', {low: setting.low, high: setting.high})) : null,
        h('p', {lang: 'en'}, setting.sourceText ?? t('rules.noSource'))),
      h('div', {class: 'beside-rule', 'data-path': setting.path}, beside(setting.path)));
  }

  /** Something else is said beside the rules than before; what somebody is typing stays. */
  function flags(of) {
    beside = of;
    list.querySelectorAll('[data-path]').forEach((each) => replace(each, beside(each.dataset.path)));
    list.querySelectorAll('[data-part]').forEach((each) => replace(each, sign(each.dataset.part)));
  }

  /** Whether something is said beside a rule of a part that is closed. */
  const sign = (part) => city.settings.some((each) => partOf(each) === part && beside(each.path).length > 0)
    ? [h('span', {class: 'mark', role: 'img', 'aria-label': t('law.inPart')}, '⚑')] : [];

  const sameNumber = (one, other) => one === other || (one !== '' && Number(one) === Number(other));

  function known(setting) {
    return setting.certainty ? t('certainty.' + setting.certainty.toLowerCase()) : t('certainty.setting');
  }

  /** What a setting is called: the last key in words where there are some, and whose it is. */
  function words(setting) {
    const keys = setting.path.split('.');
    const tier = setting.path.match(/^schemes\.([^.]+)\.tiers\.(.+)$/);
    if (tier) {
      const tiers = city.schemes.find((each) => each.key === tier[1]).tiers;
      const next = tiers[tiers.findIndex((each) => each.key === tier[2]) + 1];
      return {name: `${scheme(tier[1])}${tier[2]}`, about: next ? t('rules.tierFrom', {next: next.key}) : t('rules.tierLast')};
    }
    const last = keys.at(-1);
    const inner = keys.slice(keys[0] === 'schemes' ? 2 : 1, -1).filter((key) => key !== 'rules').join(' · ');
    return {name: (keys[0] === 'schemes' ? scheme(keys[1]) : '') + (inner || last),
      about: has('rules.key.' + last) ? t('rules.key.' + last) : inner ? last : null};
  }

  const scheme = (key) => city.schemes.length > 1 ? key + ': ' : '';

  const tries = has('try.' + city.name) ? h('div', {class: 'tries'}, h('h3', {}, t('rules.tries')),
    h('ul', {}, t('try.' + city.name).map((each) => h('li', {}, h('button', {type: 'button', class: 'try', onclick: () =>
      set(each.set.map((change) => change.split('=')))}, each.text))))) : null;
  const element = h('section', {id: 'rules', 'aria-labelledby': 'rules-title'},
    h('h2', {id: 'rules-title'}, t('rules.title')), h('p', {class: 'soft'}, t('rules.lead')), changed, buttons, tries,
    h('p', {class: 'choice'}, h('label', {for: 'search'}, t('rules.search'), ' '), search), list);
  show();
  return {element, show, flags};
}
