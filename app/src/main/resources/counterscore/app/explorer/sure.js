// How sure a finding is: the same people live the year again with other luck. It is about luck alone.
import {h, replace} from './dom.js';
import {t, n, apart} from './texts.js';
import {get, post, end, Refused} from './state.js';

/**
 * @param run that is done
 * @param shown (finding => elements beside it) is called when the intervals are known
 */
export function sure(run, shown) {
  const element = h('div', {id: 'sure', class: 'sure'});
  let turn = 0;

  function offer(message) {
    replace(element, h('p', {class: 'choice'}, h('button', {type: 'button', id: 'sure-begin', onclick: begin}, t('sure.ask')), ' ',
      h('span', {role: 'status'}, message)));
  }

  async function begin() {
    const mine = ++turn;
    const progress = h('progress', {max: 1, value: 0, 'aria-label': t('sure.progress')});
    const cancel = h('button', {type: 'button', id: 'sure-cancel', onclick: () => {
      turn++;
      end({run}, '/api/again/end');
      offer(t('sure.cancelled'));
      element.querySelector('button').focus();
    }}, t('city.cancel'));
    const status = h('span', {role: 'status'}, t('sure.waits'));
    replace(element, h('p', {class: 'running'}, progress, ' ', status, ' ', cancel));
    cancel.focus();
    try {
      let told = await post('/api/again', {run});
      while (mine === turn && (told.state === 'waiting' || told.state === 'living')) {
        await new Promise((done) => setTimeout(done, 200));
        if (mine !== turn || !element.isConnected) return;
        told = await get('/api/again?run=' + run);
        progress.value = told.share;
        status.textContent = t('sure.lives', {percent: n(told.share * 100)});
      }
      if (mine !== turn) return;
      if (told.state !== 'done') {
        offer(t('sure.failed'));
        return;
      }
      replace(element, h('p', {role: 'status', tabindex: -1, id: 'sure-done'}, t('sure.done', {lives: told.lives})));
      element.firstChild.focus();
      shown((finding) => told.worlds.map((world, w) => world[finding.id]
        ? interval(world[finding.id], finding.isShare, told.worlds.length > 1 ? w : null) : null));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (mine === turn) offer(t('city.gone'));
    }
  }

  offer(t('sure.once'));
  return element;
}

/** One line: between which two numbers luck alone takes it. */
function interval(spread, isShare, world) {
  const [low, high] = apart(spread.low, spread.high, isShare);
  return h('span', {class: 'interval', 'data-low': spread.low, 'data-high': spread.high},
    world === null ? '' : t(world === 0 ? 'world.stands' : 'world.changed') + ': ',
    t('sure.' + spread.kind.toLowerCase(), {low, high, lives: n(spread.runs)}));
}
