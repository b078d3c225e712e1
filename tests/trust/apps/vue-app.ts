import { type Component, computed, createApp, ref } from 'vue';
import { LAST_NAME, LAST_TURN, NAMES, pause, type RenderedPage, rotated, SAYS } from './app-text.ts';

/** A part that is taken out of the page and kept, and put back as it was. */
const kept = (word: string): Component => ({
  props: ['turn'],
  setup: () => ({ NAMES, SAYS, word }),
  template: '<p>Kept for {{ word }} turns, at {{ turn }}, {{ NAMES[turn % NAMES.length] }}{{ SAYS }}</p>',
});

/** A list whose order changes, a part in another place, parts that come, go and are kept, and a text set as HTML. */
const Story: Component = {
  components: { Even: kept('even'), Odd: kept('odd') },
  setup() {
    const turn = ref(0);
    (globalThis as RenderedPage).turnAll = async () => {
      for (let to = 1; to <= LAST_TURN; to++) {
        turn.value = to;
        await pause(20 * (to % 8));
      }
      await pause(300);
    };
    const names = computed(() => rotated(turn.value));
    return { turn, names, LAST_NAME, LAST_TURN, NAMES, SAYS };
  },
  template: `
    <p v-if="turn === LAST_TURN">In the end <b>{{ LAST_NAME }}</b>{{ SAYS }}</p>
    <p v-for="name in names" :key="name">In turn {{ turn }} the person <b>{{ name }}</b>{{ SAYS }}</p>
    <p v-if="turn % 2 === 0">Only in turn {{ turn }} {{ names[0] }}{{ SAYS }}</p>
    <Teleport :to="turn % 2 === 0 ? '#even' : '#odd'"><p>Elsewhere in turn {{ turn }} {{ names[0] }}{{ SAYS }}</p></Teleport>
    <KeepAlive><component :is="turn % 2 === 0 ? 'Even' : 'Odd'" :turn="turn" /></KeepAlive>
    <p v-html="'As HTML in turn ' + turn + ' <b>' + names[1] + '</b>' + SAYS"></p>
    <section><p v-for="(_, index) in NAMES" :key="index">Line {{ index }} of turn {{ turn }} names {{ names[index] }}.</p></section>`,
};

createApp(Story).mount('#app');
