"""OGC API - Processes as Python's OWSLib drives it: walks, executes, waits, dismisses.

processes.py http://localhost:8080/ogc
"""
import base64
import json
import re
import sys
import time

import requests
from jsonschema import Draft202012Validator
from owslib.ogcapi.processes import Processes

BASE = sys.argv[1]
HERE = {'xy': [540000, 5220100]}
# What each process is asked, and what is wrong with its inputs.
ASKED = {
    'viewshed': [{'eye': 'Castle keep', 'reach': 300},
                 {'eye': {**HERE, 'height': 12, 'above': 'ground'}, 'heights': 'bounds',
                  'targetHeight': 1.5, 'azimuth': 90, 'field': 60}],
    'sightline': [{'eye': 'Castle keep', 'target': HERE}],
    'explain': [{'place': HERE}],
    'coverage': [{}],
    'slip': [{}, {'speed': 2.5, 'refuges': 'none'}],
    'panorama': [{'tower': 'Castle keep', 'pixelsPerDegree': 2}],
    'closing': [{'seconds': 20}],
}
WRONG = {
    'viewshed': [{'eye': 7}, {'eye': ''}, {'eye': {'xy': [1]}}, {'eye': {'xy': [1, 'a']}},
                 {'eye': {'position': [10, 91]}}, {'eye': {'height': 2}}, {'eye': None},
                 {'eye': {**HERE, 'height': 1e9}}, {'eye': {**HERE, 'above': 'the sea'}},
                 {'eye': {**HERE, 'colour': 1}}, {'eye': 'Castle keep', 'reach': -1},
                 {'eye': 'Castle keep', 'reach': '300'}, {'eye': 'x' * 201},
                 {'eye': 'Castle keep', 'heights': 'both'}, {'eye': 'Castle keep', 'field': 361}],
    'slip': [{'speed': 0}, {'refuges': 'some'}, {'from': [], 'to': []}, {'margins': 'yes'},
             {'from': ['edge'] * 17, 'to': ['edge']}],
    'panorama': [{}, {'tower': 1}, {'tower': 'Castle keep', 'pixelsPerDegree': 21}],
    'closing': [{'seconds': 601}],
}
STARTS = {'image/tiff': b'II', 'image/png': b'\x89PNG', 'application/gpx+xml': b'<?xml',
          'application/geopackage+sqlite3': b'SQLite format 3', 'text/csv; charset=utf-8': b'',
          'application/yaml': b''}


def bytes_of(output):
    """An output's bytes, by how a document has it."""
    value = output['value']
    if output.get('encoding') == 'base64':
        return base64.b64decode(value, validate=True)
    return value.encode() if isinstance(value, str) else json.dumps(value).encode()


def check(document, description):
    """A document has what the description says, each of its own kind."""
    outputs = description['outputs']
    assert set(document) <= set(outputs) and document, document.keys()
    for name, output in document.items():
        schema = outputs[name]['schema']
        if name != 'verdicts':
            assert output['mediaType'] == schema['contentMediaType'], name
        if not output['mediaType'].endswith('json'):
            assert isinstance(output['value'], str)
            assert bytes_of(output).startswith(STARTS[output['mediaType']]), name
        else:
            Draft202012Validator(schema).validate(output['value'])


def faults(description, inputs):
    """What is wrong with inputs by the description's own schemas."""
    told = [name for name in inputs if name not in description['inputs']]
    for name, one in description['inputs'].items():
        if name in inputs and inputs[name] is not None:
            if not Draft202012Validator(one['schema']).is_valid(inputs[name]):
                told.append(name)
        elif one['minOccurs']:
            told.append(name)
    return told


def post(process, body, **headers):
    return requests.post(f'{BASE}/processes/{process}/execution', timeout=60,
                         **({'data': body} if isinstance(body, str) else {'json': body}),
                         headers={'Content-Type': 'application/json', **headers})


def walked(client):
    classes = client.conformance()['conformsTo']
    for name in ['core', 'ogc-process-description', 'json', 'job-list', 'dismiss']:
        assert f'http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/{name}' in classes, name
    landing = requests.get(BASE, timeout=20).json()
    rels = {link['rel']: link['href'] for link in landing['links']}
    for name in ['processes', 'job-list']:
        address = rels[f'http://www.opengis.net/def/rel/ogc/1.0/{name}']
        assert requests.get(address, timeout=20).status_code == 200
    assert {one['id'] for one in client.processes()} == set(ASKED)
    assert len(requests.get(BASE + '/processes?limit=2', timeout=20).json()['processes']) == 2
    descriptions = {name: client.process(name) for name in ASKED}
    for name, description in descriptions.items():
        assert description['id'] == name and description['version']
        for put in [*description['inputs'].values(), *description['outputs'].values()]:
            Draft202012Validator.check_schema(put['schema'])
            assert put['title']
        for put in description['inputs'].values():
            if 'default' in put['schema']:
                Draft202012Validator(put['schema']).validate(put['schema']['default'])
    return descriptions


def executed(client, descriptions):
    """Each at once, and each as a job, which is then the same one."""
    for name, all_inputs in ASKED.items():
        for inputs in all_inputs:
            assert not faults(descriptions[name], inputs), (name, inputs)
            at_once = client.execute(name, inputs)
            check(at_once, descriptions[name])
            job = client.execute(name, inputs, async_=True)
            assert client.response_headers['Preference-Applied'] == 'respond-async'
            address = client.response_headers['Location']
            assert job['jobID'] and address.endswith('/jobs/' + job['jobID']), address
            # The client goes on to prefer it, whatever it asks.
            assert client.process(name) == descriptions[name]
            status = ended(address)
            assert status['status'] == 'successful', status
            assert status['progress'] == 100 and status['processID'] == name
            assert status['created'] <= status['started'] <= status['finished']
            [results] = [link['href'] for link in status['links']
                         if link['rel'] == 'http://www.opengis.net/def/rel/ogc/1.0/results']
            assert requests.get(results, timeout=20).json() == at_once, name


def ended(address):
    for _ in range(600):
        status = requests.get(address, timeout=20).json()
        assert status['status'] in ['accepted', 'running', 'successful', 'failed', 'dismissed']
        if status['status'] not in ['accepted', 'running']:
            return status
        time.sleep(0.1)
    raise AssertionError('it does not end')


def formed():
    """Raw, by reference, several parts, and values that say more of themselves."""
    asked = {'inputs': {'eye': {'value': 'Castle keep'}, 'reach': 300}, 'response': 'raw'}
    one = post('viewshed', {**asked, 'outputs': {'raster': {}}})
    assert one.headers['Content-Type'] == 'image/tiff' and one.content[:2] == b'II'
    two = post('viewshed', {**asked, 'outputs': {'raster': {'format': {'mediaType': 'image/tiff'}},
                                                 'summary': {}}})
    kind, boundary = two.headers['Content-Type'].split(';')[0], re.search(
        'boundary=([^;]+)', two.headers['Content-Type'])[1]
    parts = two.content.split(b'--' + boundary.encode())
    assert kind == 'multipart/related' and len(parts) == 4 and parts[3] == b'--\r\n'
    assert one.content in parts[1] and b'Content-ID: <raster>' in parts[1]
    linked = post('viewshed', {**asked, 'response': 'document',
                               'outputs': {'raster': {'transmissionMode': 'reference'}}}).json()
    assert requests.get(linked['raster']['href'], timeout=20).content == one.content
    none = post('viewshed', {**asked, 'outputs': {'raster': {'transmissionMode': 'reference'}}})
    assert none.status_code == 204 and not none.content
    assert requests.get(none.links['raster']['url'], timeout=20).content == one.content
    assert post('viewshed', asked, Prefer='wait=10, handling=lenient').status_code == 200


def refused(descriptions):
    for name, all_inputs in WRONG.items():
        for inputs in all_inputs:
            assert faults(descriptions[name], inputs), (name, inputs)
            told = post(name, {'inputs': inputs})
            assert told.status_code == 400, (name, inputs, told.text)
            assert told.json()['type'] == 'InvalidParameterValue' and told.json()['detail']
    eye = '"eye":{"xy":[540000,%s]}'
    for body in ['', '[]', 'null', '{', '{"inputs":[]}', '{"inputs":{"eye":NaN}}',
                 '{"inputs":{%s}}' % (eye % 'NaN'), '{"inputs":{%s}}' % (eye % '1e999'),
                 '{"inputs":{"eye":%s1%s}}' % ('[' * 5000, ']' * 5000),
                 '{"inputs":{"eye":"Castle keep"},"outputs":{"raster":7}}',
                 '{"inputs":{"eye":"Castle keep"},"outputs":{"nothing":{}}}',
                 '{"inputs":{"eye":"Castle keep"},"response":"loud"}',
                 '{"inputs":{"eye":"Castle keep"},"outputs":{"raster":{"transmissionMode":"x"}}}',
                 '{"inputs":{"eye":"a\\u0000b"}}',
                 '{"inputs":{"eye":{"href":"http://localhost/"}}}']:
        told = post('viewshed', body)
        assert told.status_code == 400, (body[:80], told.status_code, told.text[:200])
    assert post('viewshed', '{"inputs":{"eye":"Nobody"}}').status_code == 422
    assert post('viewshed', '{"inputs":{"eye":[%s]}}' % ','.join(['1'] * 600000)).status_code == 413
    assert post('viewshed', '{}', **{'Content-Type': 'text/xml'}).status_code == 415
    assert post('slip', {'inputs': {'from': ['edge']}}).status_code == 400
    missing = post('world', {})
    assert missing.status_code == 404 and missing.json()['type'].endswith('/no-such-process')
    for path in ['/jobs/999', '/jobs/x', '/jobs/-1', '/jobs/999/results']:
        told = requests.get(BASE + path, timeout=20)
        assert told.status_code == 404 and told.json()['type'].endswith('/no-such-job'), path
    failed = post('explain', {'inputs': {'place': {'xy': [0, 0]}}}, Prefer='respond-async')
    assert ended(failed.headers['Location'])['status'] in ['failed', 'successful']


def listed():
    jobs = requests.get(BASE + '/jobs', timeout=20).json()['jobs']
    assert len(jobs) > 5 and [int(job['jobID']) for job in jobs] == sorted(
        (int(job['jobID']) for job in jobs), reverse=True)

    def count(**query):
        found = requests.get(BASE + '/jobs', params=query, timeout=20)
        assert found.status_code == 200, found.text
        return len(found.json()['jobs'])
    own = [job for job in jobs if job['processID'] == 'slip']
    assert count(processID='slip') == len(own) == count(processID='slip', type='process')
    assert count(status='successful,failed') == len(jobs) and count(status='running') == 0
    assert count(limit=3) == 3 and count(maxDuration=0) < len(jobs) == count(minDuration=0)
    middle = jobs[3]['created']
    assert count(datetime=middle + '/..') == 4 and count(datetime=middle) == 1
    assert count(datetime='../' + middle) == len(jobs) - 3
    for wrong in ['status=lost', 'datetime=never', 'limit=0', 'minDuration=x', 'typo=1']:
        assert requests.get(BASE + '/jobs?' + wrong, timeout=20).status_code == 400, wrong


def dismissed():
    asked = {'inputs': {'tower': 'Castle keep', 'pixelsPerDegree': 20}}
    job = post('panorama', asked, Prefer='respond-async').headers['Location']
    early = requests.get(job + '/results', timeout=20)
    assert early.status_code == 200 or early.json()['type'].endswith('/result-not-ready')
    for _ in range(2):
        told = requests.delete(job, timeout=20)
        assert told.status_code == 200 and told.json()['status'] == 'dismissed', told.text
    assert requests.get(job, timeout=20).json()['status'] == 'dismissed'
    assert requests.get(job + '/results', timeout=20).status_code == 404
    # Who asks then gets another job; what has ended is forgotten likewise.
    done = {'inputs': {'tower': 'Castle keep', 'pixelsPerDegree': 2}}
    first = post('panorama', done, Prefer='respond-async').headers['Location']
    assert ended(first)['status'] == 'successful'
    requests.delete(first, timeout=20)
    assert requests.get(first + '/results', timeout=20).status_code == 404
    again = post('panorama', done, Prefer='respond-async').headers['Location']
    assert again != first


def shared():
    """One store: a page sees the jobs of programs, and the other way round."""
    root = BASE.removesuffix('/ogc')
    page = requests.post(root + '/api/jobs', json={'kind': 'ground'}, timeout=20).json()
    results = f"{BASE}/jobs/{page['id']}"
    assert ended(results)['status'] == 'successful'
    assert 'ground' in requests.get(results + '/results', timeout=20).json()['result']['value']
    own = {job['id'] for job in requests.get(root + '/api/jobs', timeout=20).json()}
    told = {int(job['jobID']) for job in requests.get(BASE + '/jobs', timeout=20).json()['jobs']}
    assert own == told


client = Processes(BASE)
all_of_them = walked(client)
executed(client, all_of_them)
formed()
refused(all_of_them)
listed()
shared()
dismissed()
print('all well')
