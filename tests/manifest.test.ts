import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProcessorBuilder, ValidationTypes } from '@forge/manifest';
import { parse } from 'yaml';

const root = join(__dirname, '..');

interface Manifest {
  permissions: { scopes: string[] };
  modules: { function: { key: string; handler: string }[] };
}

const manifest = parse(readFileSync(join(root, 'manifest.yml'), 'utf8')) as Manifest;

describe('manifest.yml', () => {
  const before = process.cwd();
  beforeAll(() => process.chdir(root));
  afterAll(() => process.chdir(before));

  test.each([ValidationTypes.FULL, ValidationTypes.PRODUCT_TRIGGER])(
    'passes Atlassian’s %s validation',
    async (type) => {
      const result = await ProcessorBuilder.instance().withValidation(type).build().process();
      expect({ success: result.success, errors: result.errors }).toEqual({ success: true, errors: [] });
    },
  );

  test('asks for seven scopes and no egress', () => {
    expect(manifest.permissions).toEqual({
      scopes: [
        'read:jira-work',
        'write:jira-work',
        'read:jira-user',
        'storage:app',
        'write:app-data:jira',
        'manage:jira-configuration',
        'report:personal-data',
      ],
    });
  });

  test('names exactly the functions that its files export', () => {
    const handlers = manifest.modules.function.map(({ handler }) => handler);
    const files = [...new Set(handlers.map((handler) => handler.split('.')[0] ?? ''))];
    const exported = files.flatMap((file) =>
      Object.keys(require(join(root, 'src', file))).map((name) => `${file}.${name}`),
    );
    expect(exported.sort()).toEqual(handlers.sort());
  });

  test('gives each function a file of its own, so that it loads nothing of the others', () => {
    const files = manifest.modules.function.map(({ handler }) => handler.split('.')[0]);
    expect(new Set(files).size).toBe(files.length);
  });
});
