import { defineConfig, type Options } from 'tsup';

const common: Options = {
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  treeshake: true,
  // `npm run build` empties dist first: the two builds below run side by side.
  clean: false,
  removeNodeProtocol: false,
  external: [/^node:/],
  // Its data is JSON, which Node's ESM loader and bundlers load in different ways: bundle it.
  noExternal: [/^chinese-days\//],
};

const library = { index: 'src/index.ts' };

export default defineConfig([
  // The command line begins with its own `#!` and shares its chunks with the library.
  { ...common, entry: { ...library, cli: 'src/cli.ts' }, format: ['esm'], dts: { entry: library } },
  { ...common, entry: library, format: ['cjs'], dts: true },
]);
