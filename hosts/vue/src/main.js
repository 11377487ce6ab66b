import { preload } from 'quality-assessment';
import { createApp } from 'vue';
import App from './App.vue';

preload();
createApp(App).mount('#app');
