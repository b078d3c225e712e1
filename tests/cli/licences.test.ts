import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { licenceOf, packageOf } from '../../cli/licences.ts';

const preact = packageOf(fileURLToPath(import.meta.resolve('preact/hooks')));

test('The package of a module is found, also from one of its inner folders', () => {
  expect(preact).toMatch(/\/node_modules\/preact$/);
  expect(packageOf(import.meta.filename)).toBeNull();
});

test('A licence has the name, the version and the whole text', () => {
  const { version } = JSON.parse(readFileSync(`${preact}/package.json`, 'utf8'));
  expect(licenceOf(preact ?? '')).toContain(`preact ${version} (MIT)`);
  expect(licenceOf(preact ?? '')).toContain('Permission is hereby granted');
});

test('A package that names no licence is refused', () => {
  const unlicensed = `${import.meta.dirname}/unlicensed-package`;
  expect(() => licenceOf(unlicensed)).toThrow('invented-package 1.0.0 names no licence');
});
