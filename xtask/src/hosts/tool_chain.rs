//! The tool chains that are tested with the package, each in a small app below `hosts/`.

/// A tool chain.
pub struct ToolChain {
    /// Its name, here and in `docs/bundlers.md`.
    pub name: &'static str,
    /// Its folder below `hosts/`.
    pub folder: &'static str,
    /// The packages whose versions are listed.
    pub of: &'static [&'static str],
    /// What its page or its configuration has only because of this package.
    pub needs: &'static str,
    /// The arguments for Node that build it; empty if there is nothing to build.
    pub build: &'static [&'static str],
    /// The way it is tested.
    pub way: Way,
}

/// The way a tool chain is tested.
pub enum Way {
    /// Files in this folder, from a static server; if `strict`, under the strictest content security policy.
    Files { folder: &'static str, strict: bool },
    /// A separate server, started with a port in place of `{port}`. If `attributes` is not empty, it is the path of a
    /// page with attributes only, whose session is a cookie.
    Server { command: &'static [&'static str], attributes: &'static str },
    /// A Storybook in this folder; the tested story brings its own API.
    Story { folder: &'static str, story: &'static str },
    /// Only the build, which runs the tests.
    Program,
}

const VITE: &str = "node_modules/vite/bin/vite.js";
const NEXT: &str = "node_modules/next/dist/bin/next";
const NUXT: &str = "node_modules/nuxt/bin/nuxt.mjs";
const ASTRO: &str = "node_modules/astro/astro.js";
const STORYBOOK: &str = "node_modules/storybook/dist/bin/dispatcher.js";
const NOTHING: &str = "nothing";

const fn files(
    name: &'static str,
    of: &'static [&'static str],
    needs: &'static str,
    build: &'static [&'static str],
    folder: &'static str,
) -> ToolChain {
    ToolChain { name, folder: "bundlers", of, needs, build, way: Way::Files { folder, strict: true } }
}

/// A development server of Vite, or of a framework with the same flags.
const fn development(
    name: &'static str,
    folder: &'static str,
    of: &'static [&'static str],
    needs: &'static str,
    command: &'static [&'static str],
) -> ToolChain {
    ToolChain { name, folder, of, needs, build: &[], way: Way::Server { command, attributes: "" } }
}

const fn next(name: &'static str, build: &'static [&'static str], command: &'static [&'static str]) -> ToolChain {
    let way = Way::Server { command, attributes: "/server" };
    ToolChain { name, folder: "next", of: &["next", "react"], needs: NOTHING, build, way }
}

/// All tool chains, in the order of the table.
pub const ALL: &[ToolChain] = &[
    files("webpack 5", &["webpack"], "`trustedTypes: true` under Trusted Types", &["webpack.mjs"], "dist/webpack"),
    files("Rspack", &["@rspack/core"], "the same", &["rspack.mjs"], "dist/rspack"),
    files("esbuild", &["esbuild"], "a loader for `.wasm`, `files`", &["esbuild.mjs"], "dist/esbuild"),
    files(
        "esbuild, a classic script",
        &["esbuild"],
        "`quality-assessment/inline`",
        &["esbuild.mjs"],
        "dist/esbuild-inline",
    ),
    files("Rollup", &["rollup"], "the plugin", &["node_modules/rollup/dist/bin/rollup", "-c"], "dist/rollup"),
    ToolChain {
        name: "Parcel",
        folder: "bundlers",
        of: &["parcel"],
        needs: "nothing; with a policy the hash of its import map",
        build: &[
            "node_modules/parcel/lib/bin.js",
            "build",
            "src/index.html",
            "--dist-dir",
            "dist/parcel",
            "--no-cache",
        ],
        // Its import map is an inline script.
        way: Way::Files { folder: "dist/parcel", strict: false },
    },
    ToolChain {
        name: "import map",
        folder: "import-map",
        of: &[],
        needs: "nothing; with a policy its hash",
        build: &[],
        way: Way::Files { folder: ".", strict: false },
    },
    ToolChain {
        name: "Vite 7",
        folder: "react",
        of: &["vite", "react"],
        needs: NOTHING,
        build: &[VITE, "build"],
        way: Way::Files { folder: "dist", strict: true },
    },
    development(
        "Vite 7, development",
        "react",
        &["vite", "react"],
        "`optimizeDeps.exclude`, or the plugin",
        &[VITE, "--port", "{port}", "--strictPort"],
    ),
    ToolChain {
        name: "Vite 8",
        folder: "vite-8",
        of: &["vite", "react"],
        needs: NOTHING,
        build: &[VITE, "build"],
        way: Way::Files { folder: "dist", strict: true },
    },
    development(
        "Vite 8, development",
        "vite-8",
        &["vite", "react"],
        NOTHING,
        &[VITE, "--port", "{port}", "--strictPort"],
    ),
    ToolChain {
        name: "React 18, rendered by a server",
        folder: "react-18",
        of: &["react", "vite"],
        needs: NOTHING,
        build: &["build.mjs"],
        way: Way::Files { folder: "dist", strict: true },
    },
    next("Next, Turbopack", &[NEXT, "build"], &[NEXT, "start", "-p", "{port}"]),
    next("Next, Turbopack, development", &[], &[NEXT, "dev", "-p", "{port}"]),
    next("Next, webpack", &[NEXT, "build", "--webpack"], &[NEXT, "start", "-p", "{port}"]),
    next("Next, webpack, development", &[], &[NEXT, "dev", "--webpack", "-p", "{port}"]),
    ToolChain {
        name: "Nuxt",
        folder: "nuxt",
        of: &["nuxt", "vue"],
        needs: "`isCustomElement`",
        build: &[NUXT, "build"],
        way: Way::Server { command: &[".output/server/index.mjs"], attributes: "" },
    },
    development(
        "Nuxt, development",
        "nuxt",
        &["nuxt", "vue"],
        "`isCustomElement`, the plugin",
        &[NUXT, "dev", "--port", "{port}"],
    ),
    ToolChain {
        name: "SvelteKit",
        folder: "sveltekit",
        of: &["@sveltejs/kit", "vite"],
        needs: NOTHING,
        build: &[VITE, "build"],
        way: Way::Files { folder: "dist", strict: false },
    },
    development(
        "SvelteKit, development",
        "sveltekit",
        &["@sveltejs/kit", "vite"],
        "the plugin",
        &[VITE, "dev", "--port", "{port}", "--strictPort"],
    ),
    ToolChain {
        name: "Astro",
        folder: "astro",
        of: &["astro"],
        needs: NOTHING,
        build: &[ASTRO, "build"],
        way: Way::Files { folder: "dist", strict: false },
    },
    development("Astro, development", "astro", &["astro"], "the plugin", &[ASTRO, "dev", "--port", "{port}"]),
    ToolChain {
        name: "Angular with zone.js",
        folder: "angular",
        of: &["@angular/core", "zone.js"],
        needs: "the wasm as assets, `files.wasm`",
        build: &["node_modules/@angular/cli/bin/ng.js", "build", "--configuration", "zone"],
        way: Way::Files { folder: "dist-zone", strict: true },
    },
    ToolChain {
        name: "Storybook",
        folder: "storybook",
        of: &["storybook", "vite"],
        needs: NOTHING,
        build: &[STORYBOOK, "build", "--output-dir", "dist"],
        way: Way::Story { folder: "dist", story: STORY },
    },
    unit("Vitest with jsdom", &["vitest", "jsdom"], &[VITEST, "run", "--environment", "jsdom"]),
    unit("Vitest with happy-dom", &["vitest", "happy-dom"], &[VITEST, "run", "--environment", "happy-dom"]),
    unit("Jest with jsdom", &["jest", "jest-environment-jsdom"], &["node_modules/jest/bin/jest.js"]),
];

const STORY: &str = "quality-assessment--ready";
const VITEST: &str = "node_modules/vitest/vitest.mjs";

const fn unit(name: &'static str, of: &'static [&'static str], build: &'static [&'static str]) -> ToolChain {
    ToolChain { name, folder: "unit", of, needs: NOTHING, build, way: Way::Program }
}
