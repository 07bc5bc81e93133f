import path from 'node:path';

/**
 * The house's layers, from the ground up. A file may import from its own layer and from those named in `below`, and of
 * the packages only those that `packages` allows. The first layer whose folder holds a file is the file's layer.
 */
export const layers = [
  {
    name: 'shared',
    folder: 'shared',
    below: [],
    packages:
      /^(?:zod|ulid|diff|jsonc-parser|@noble\/hashes\/\w+\.js|hast-util-to-html|hast-util-sanitize|hast|parse5|xast|xast-util-to-xml|mdast|mdast-util-(?:to-markdown|gfm-table|gfm-strikethrough))$/,
  },
  {
    name: 'electron/desk',
    folder: 'electron/desk',
    below: ['shared'],
    packages:
      /^(?:node:|zod$|image-size$|sharp$|exifreader$|@xmldom\/xmldom$|mammoth$|marked$|hunspell-wasm$|docx$)/,
  },
  {
    name: 'renderer',
    folder: 'renderer',
    below: ['shared'],
    packages:
      /^(?:react|react-dom|slate|slate-react|slate-dom|slate-history|zod|zustand|lucide-react|@base-ui\/react|@fontsource-variable\/)/,
  },
  {
    name: 'electron/browser',
    folder: 'electron/browser',
    below: ['shared', 'electron/desk'],
    packages: /^(?:node:|zod$|vite$)/,
  },
  {
    name: 'electron/cli',
    folder: 'electron/cli',
    below: ['shared', 'electron/desk', 'electron/browser'],
    packages: /^(?:node:|zod$)/,
  },
  {
    name: 'electron',
    folder: 'electron',
    below: ['shared', 'electron/desk', 'electron/browser'],
    packages: /^(?:node:|electron$|zod$)/,
  },
];

const root = import.meta.dirname;

/** The layer that a path from the root lies in, or undefined for what is above the house: tests and configuration. */
function layerOf(file) {
  const inside = path.relative(root, file).split(path.sep).join('/');
  return layers.find(({ folder }) => inside.startsWith(`${folder}/`));
}

/** Refuses an import that goes up the layers, sideways between them, or to a package that the layer must not know. */
const importsGoDown = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      up: '{{from}} must not import {{to}}: a lower layer never imports a higher one.',
      package: '{{from}} must not import the package {{to}}.',
      outside: '{{from}} must not import {{to}}, which is outside the layers.',
    },
  },
  create(context) {
    const from = layerOf(context.filename);
    if (!from) return {};
    function check(node) {
      const target = node.source?.value;
      if (typeof target !== 'string') return;
      if (!target.startsWith('.')) {
        if (!from.packages.test(target)) {
          context.report({ node, messageId: 'package', data: { from: from.name, to: target } });
        }
        return;
      }
      const file = path.resolve(path.dirname(context.filename), target.replace(/\?.*$/, ''));
      const to = layerOf(file);
      if (to === from || (to && from.below.includes(to.name))) return;
      const inside = path.relative(root, file).split(path.sep).join('/');
      if (!to && (inside.startsWith('assets/') || inside === 'package.json')) return;
      context.report({
        node,
        messageId: to ? 'up' : 'outside',
        data: { from: from.name, to: to ? to.name : inside },
      });
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

export const houseRules = { rules: { 'imports-go-down': importsGoDown } };
