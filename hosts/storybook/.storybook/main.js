import qualityAssessment from 'quality-assessment/vite';

export default {
  framework: '@storybook/react-vite',
  stories: ['../src/*.stories.jsx'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (config) => ({ ...config, plugins: [...config.plugins, qualityAssessment()] }),
};
