// Jest reads what `require` finds: the package has a file for it, with all of it inside.
const presets = [
  ['@babel/preset-env', { targets: { node: 'current' } }],
  ['@babel/preset-react', { runtime: 'automatic' }],
];

module.exports = {
  testEnvironment: 'jest-environment-jsdom',
  testMatch: ['**/src/*.jest.jsx'],
  transform: { '\\.jsx?$': ['babel-jest', { presets }] },
};
