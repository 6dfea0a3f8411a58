import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Members of a union that the SDK's types export; throws where there is no such union. */
export type UnionMembers = (name: string) => string[];

/**
 * Reads unions from the SDK's own declarations: strings as they are, objects by their `type`. All
 * names are resolved in one go, because that takes seconds.
 */
export function unionsOf(names: readonly string[]): UnionMembers {
	const file = join(dirname(fileURLToPath(import.meta.url)), 'unions.ts');
	const rooted = names.map((name, i) => `export type U${i} = ${rootedName(name)};`);
	const program = programOf(file, `${imports}\n${rooted.join('\n')}\n`);
	const checker = program.getTypeChecker();
	const source = program.getSourceFile(file);
	const aliases = new Map(
		source?.statements.filter(ts.isTypeAliasDeclaration).map((node) => [node.name.text, node]),
	);
	return (name) => {
		const alias = aliases.get(`U${names.indexOf(name)}`);
		const type = alias && checker.getTypeAtLocation(alias.name);
		if (!type || type.flags & ts.TypeFlags.Any) throw new Error(`The SDK exports no «${name}».`);
		const members = type.isUnion() ? type.types : [type];
		return members
			.filter(({ flags }) => !(flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)))
			.map((member) => memberOf(member, checker, name));
	};
}

/** «keyof MessageCreateParamsBase» names the fields of an interface. */
const rootedName = (name: string): string =>
	name.startsWith('keyof ') ? `keyof Sdk.${name.slice(6)}` : `Sdk.${name}`;

const imports = `import type * as Sdk from './sdk-exports.ts';`;

const resources = '@anthropic-ai/sdk/resources';
const modules = [
	'messages/messages',
	'messages/batches',
	'shared',
	'models',
	'beta/messages/messages',
];
const exported = modules.map((name) => `export type * from '${resources}/${name}';`).join('\n');

/** A program of two files that are nowhere on the disk. */
function programOf(file: string, text: string): ts.Program {
	const options: ts.CompilerOptions = {
		strict: true,
		noEmit: true,
		skipLibCheck: true,
		allowImportingTsExtensions: true,
		module: ts.ModuleKind.ESNext,
		moduleResolution: ts.ModuleResolutionKind.Bundler,
		target: ts.ScriptTarget.ESNext,
		types: [],
	};
	const host = ts.createCompilerHost(options);
	const { getSourceFile, fileExists, readFile } = host;
	const virtual = new Map([
		[file, text],
		[join(dirname(file), 'sdk-exports.ts'), exported],
	]);
	host.fileExists = (name) => virtual.has(name) || fileExists.call(host, name);
	host.readFile = (name) => virtual.get(name) ?? readFile.call(host, name);
	host.getSourceFile = (name, target, ...rest) => {
		const own = virtual.get(name);
		return own === undefined
			? getSourceFile.call(host, name, target, ...rest)
			: ts.createSourceFile(name, own, target);
	};
	return ts.createProgram([file], options, host);
}

function memberOf(member: ts.Type, checker: ts.TypeChecker, name: string): string {
	if (member.isStringLiteral()) return member.value;
	const symbol = member.getProperty('type');
	const type = symbol && checker.getTypeOfSymbol(symbol);
	if (type?.isStringLiteral()) return type.value;
	throw new Error(`A member of «${name}» is neither a string nor an object with a type.`);
}
