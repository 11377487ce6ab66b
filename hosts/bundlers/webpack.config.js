export default {
  mode: 'production',
  entry: './src/main.js',
  // Under Trusted Types its own loader of scripts needs a policy.
  output: { path: `${import.meta.dirname}/dist/webpack`, filename: 'main.js', clean: true, trustedTypes: true },
  // The package is a link here.
  resolve: { symlinks: false },
};
