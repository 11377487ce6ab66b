//! The tool chains that are tested with the package, each in a small app below `hosts/`.

/// A tool chain.
pub struct ToolChain {
    /// Its name, here and in `docs/bundlers.md`.
    pub name: &'static str,
    /// Its folder below `hosts/`.
    pub folder: &'static str,
    /// The packages whose versions are listed.
    pub of: &'static [&'static str],
    /// The arguments for Node that build it; empty if there is nothing to build.
    pub build: &'static [&'static str],
    /// The way it is tested.
    pub way: Way,
}

/// The way a tool chain is tested.
pub enum Way {
    /// Files in this folder, from a static server; if `strict`, under the strictest content security policy.
    Files { folder: &'static str, strict: bool },
    /// A separate server, started with a port in place of `{port}`; the page is at this path.
    Server { command: &'static [&'static str], path: &'static str },
    /// A Storybook in this folder; the tested story brings its own API.
    Story { folder: &'static str, story: &'static str },
    /// Only the build, which runs the tests.
    Program,
}

const VITE: &str = "node_modules/vite/bin/vite.js";
const NEXT: &str = "node_modules/next/dist/bin/next";
const NUXT: &str = "node_modules/nuxt/bin/nuxt.mjs";
const ASTRO: &str = "node_modules/astro/astro.js";

const fn files(
    name: &'static str,
    of: &'static [&'static str],
    build: &'static [&'static str],
    folder: &'static str,
    strict: bool,
) -> ToolChain {
    ToolChain { name, folder: "bundlers", of, build, way: Way::Files { folder, strict } }
}

const fn server(
    name: &'static str,
    folder: &'static str,
    of: &'static [&'static str],
    build: &'static [&'static str],
    command: &'static [&'static str],
) -> ToolChain {
    ToolChain { name, folder, of, build, way: Way::Server { command, path: "/" } }
}

/// All tool chains, in the order of the table.
pub const ALL: &[ToolChain] = &[
    files("webpack 5", &["webpack"], &["webpack.mjs"], "dist/webpack", true),
    files("Rspack", &["@rspack/core"], &["rspack.mjs"], "dist/rspack", true),
    files("esbuild", &["esbuild"], &["esbuild.mjs"], "dist/esbuild", true),
    files("esbuild, a classic script", &["esbuild"], &["esbuild.mjs"], "dist/esbuild-inline", true),
    files("Rollup", &["rollup"], &["node_modules/rollup/dist/bin/rollup", "-c"], "dist/rollup", true),
    files(
        "Parcel",
        &["parcel"],
        &["node_modules/parcel/lib/bin.js", "build", "src/index.html", "--dist-dir", "dist/parcel", "--no-cache"],
        "dist/parcel",
        // Its import map is an inline script.
        false,
    ),
    ToolChain {
        name: "import map",
        folder: "import-map",
        of: &[],
        build: &[],
        way: Way::Files { folder: ".", strict: false },
    },
    server("Vite 7, development", "react", &["vite", "react"], &[], &[VITE, "--port", "{port}", "--strictPort"]),
    ToolChain {
        name: "Vite 8",
        folder: "vite-8",
        of: &["vite", "react"],
        build: &[VITE, "build"],
        way: Way::Files { folder: "dist", strict: true },
    },
    server("Vite 8, development", "vite-8", &["vite", "react"], &[], &[VITE, "--port", "{port}", "--strictPort"]),
    ToolChain {
        name: "React 18, rendered by a server",
        folder: "react-18",
        of: &["react", "vite"],
        build: &["build.mjs"],
        way: Way::Files { folder: "dist", strict: true },
    },
    server("Next, Turbopack", "next", &["next", "react"], &[NEXT, "build"], &[NEXT, "start", "-p", "{port}"]),
    server("Next, Turbopack, development", "next", &["next", "react"], &[], &[NEXT, "dev", "-p", "{port}"]),
    server(
        "Next, webpack",
        "next",
        &["next", "react"],
        &[NEXT, "build", "--webpack"],
        &[NEXT, "start", "-p", "{port}"],
    ),
    server("Next, webpack, development", "next", &["next", "react"], &[], &[NEXT, "dev", "--webpack", "-p", "{port}"]),
    server("Nuxt", "nuxt", &["nuxt", "vue"], &[NUXT, "build"], &[".output/server/index.mjs"]),
    server("Nuxt, development", "nuxt", &["nuxt", "vue"], &[], &[NUXT, "dev", "--port", "{port}"]),
    ToolChain {
        name: "SvelteKit",
        folder: "sveltekit",
        of: &["@sveltejs/kit", "vite"],
        build: &[VITE, "build"],
        way: Way::Files { folder: "dist", strict: false },
    },
    server(
        "SvelteKit, development",
        "sveltekit",
        &["@sveltejs/kit", "vite"],
        &[],
        &[VITE, "dev", "--port", "{port}", "--strictPort"],
    ),
    ToolChain {
        name: "Astro",
        folder: "astro",
        of: &["astro"],
        build: &[ASTRO, "build"],
        way: Way::Files { folder: "dist", strict: false },
    },
    server("Astro, development", "astro", &["astro"], &[], &[ASTRO, "dev", "--port", "{port}"]),
    ToolChain {
        name: "Angular with zone.js",
        folder: "angular",
        of: &["@angular/core", "zone.js"],
        build: &["node_modules/@angular/cli/bin/ng.js", "build", "--configuration", "zone"],
        way: Way::Files { folder: "dist-zone", strict: true },
    },
    ToolChain {
        name: "Storybook",
        folder: "storybook",
        of: &["storybook", "vite"],
        build: &["node_modules/storybook/dist/bin/dispatcher.js", "build", "--output-dir", "dist"],
        way: Way::Story { folder: "dist", story: "quality-assessment--ready" },
    },
    ToolChain {
        name: "Vitest with jsdom",
        folder: "unit",
        of: &["vitest", "jsdom"],
        build: &["node_modules/vitest/vitest.mjs", "run", "--environment", "jsdom"],
        way: Way::Program,
    },
    ToolChain {
        name: "Vitest with happy-dom",
        folder: "unit",
        of: &["vitest", "happy-dom"],
        build: &["node_modules/vitest/vitest.mjs", "run", "--environment", "happy-dom"],
        way: Way::Program,
    },
    ToolChain {
        name: "Jest with jsdom",
        folder: "unit",
        of: &["jest", "jest-environment-jsdom"],
        build: &["node_modules/jest/bin/jest.js"],
        way: Way::Program,
    },
];
