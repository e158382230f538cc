import { brotliCompressSync, constants as C } from 'node:zlib'
import { makeTown } from '/work/main/bench/cubes/town.ts'
const br=(b:Uint8Array,q=4)=>(brotliCompressSync(b,{params:{[C.BROTLI_PARAM_QUALITY]:q,[C.BROTLI_PARAM_SIZE_HINT]:b.length}}).length/1e6).toFixed(3)
let s=7;const rnd=()=>{s=(Math.imul(s,1664525)+1013904223)>>>0;return s/4294967296}
let t=12345; const rnd2=()=>{t|=0;t=t+0x6D2B79F5|0;let u=Math.imul(t^t>>>15,1|t);u=u+Math.imul(u^u>>>7,61|u)^u;return((u^u>>>14)>>>0)/4294967296}
function counts(r:()=>number){const P=13000,D=365;const g=()=>Math.sqrt(-2*Math.log(r()+1e-12))*Math.cos(6.283185*r());const m=new Int32Array(P*D);for(let p=0;p<P;p++){const u=Math.exp(1+.9*g());let a=0;for(let d=0;d<D;d++){a=.85*a+.15*g();const l=u*(d%7>4?.55:1)*Math.exp(a);let v;if(l>60)v=Math.max(0,Math.round(l+Math.sqrt(l)*g()));else{const L=Math.exp(-l);let k=-1;for(let x=1;x>L;k++)x*=r();v=k}
 m[p*D+d]=r()<.01?-1:v}}return m}
const P=13000,D=365
for(const [n,m] of [['lcg',counts(rnd)],['mulb',counts(rnd2)],['town',makeTown(P,D).values]] as const){
 const raw=Uint8Array.from(m,v=>Math.max(0,v)&255)
 const sum=Array.from({length:P},(_,p)=>{let x=0;for(let d=0;d<D;d++)x+=raw[p*D+d]!;return x})
 const ord=(cls:(x:number)=>number)=>{const c=sum.map(cls);return sum.map((_,p)=>p).sort((a,b)=>c[a]!-c[b]!||a-b)}
 const by=(o:number[])=>{const out=new Uint8Array(P*D);o.forEach((p,i)=>out.set(raw.subarray(p*D,(p+1)*D),i*D));return out}
 const idx=(o:number[])=>br(new TextEncoder().encode(o.map(p=>String(p).padStart(6,'0')).join('')))
 const o2=ord(x=>Math.round(2*Math.log2(1+x/D))), o4=ord(x=>Math.round(4*Math.log2(1+x/D))), o1=ord(x=>x)
 const val=new Uint8Array(P*D/8);for(let i=0;i<P*D;i++)if(m[i]!>=0)val[i>>3]!|=1<<(i&7)
 const states=Uint8Array.from(m,v=>v<0?2:0)
 console.log(n,'raw',br(raw),'c2',br(by(o2)),'c4',br(by(o4)),'full',br(by(o1)),'| ids c2',idx(o2),'c4',idx(o4),'full',idx(o1),'| validity',br(val),'missing bytes',br(states))
 const o2b=by(o2); console.log('   col per day? c2 q5',br(o2b,5),'q6',br(o2b,6))
}
