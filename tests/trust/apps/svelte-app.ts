import { mount } from 'svelte';
import Story from './svelte-story.svelte';

mount(Story, { target: document.querySelector('#app') as Element });
