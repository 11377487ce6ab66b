export default {
  mode: 'production',
  entry: './src/main.js',
  // Under Trusted Types, webpack's script loader needs a policy.
  output: { path: `${import.meta.dirname}/dist/webpack`, filename: 'main.js', clean: true, trustedTypes: true },
  // The package is a symbolic link here.
  resolve: { symlinks: false },
};
